import 'server-only'
import { readPage, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { selectLevelChanges } from '@/features/history/queries/growth'
import type { LevelChange } from '@/features/history/rules/growth'
import { type Standing, selectStanding } from '@/features/reader/queries'
import { listWaiting, type Waiting } from '@/features/review/queries/waiting'
import { selectTeams, type TeamItem } from '@/features/team/queries/teams'
import { isNewcomer, readStart, type StartPage } from '@/features/todo/queries'
import { type PartOf, partOfList } from '@/lib/page-parts'
import { type Mentee, menteeBytes, menteesOf } from '../rules/mentees'
import { hasMentees, readMentees } from './rows'

/** @property of which part of the mentees these are; undefined where all are shown */
export type MenteesPage = { me: PageMe; mentees: Mentee[]; of: PartOf | undefined }

/** Everybody whom the viewer is a mentor to. @param part from the address */
export function listMentees(viewer: Viewer, part?: unknown): Promise<MenteesPage> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, rows] = await Promise.all([me, readMentees(tx)])
    const { shown, of } = partOfList(menteesOf(rows, viewerMe.timeZone), menteeBytes, part)
    return { me: viewerMe, mentees: shown, of }
  })
}

/**
 * What the viewer comes back to.
 *
 * @property newcomer nothing of their own is written yet
 * @property menteesOf of which part of the mentees these are; undefined where all are shown
 * @property changes of the viewer's own levels in the weeks that the page shows
 */
export type Home = {
  start: StartPage
  newcomer: boolean
  mentees: Mentee[]
  menteesOf: PartOf | undefined
  teams: TeamItem[]
  standing: Standing
  waiting: Waiting[]
  changes: LevelChange[]
}

/** How many weeks the start page looks back. */
export const weeksBack = 12

/**
 * What the start page shows: the viewer's own things, their mentees and their teams. Mentees cost a further
 * round trip, but only for those who have some.
 */
export function findHome(viewer: Viewer): Promise<Home> {
  return readPage(viewer, async (tx, me) => {
    const [start, standing, teams, isMentor, waiting, changes] = await Promise.all([
      readStart(tx, me),
      selectStanding(tx),
      selectTeams(tx),
      hasMentees(tx),
      listWaiting(tx),
      selectLevelChanges(tx, weeksBack),
    ])
    const rows = isMentor ? menteesOf(await readMentees(tx), start.me.timeZone) : []
    const { shown, of } = partOfList(rows, menteeBytes, undefined)
    return {
      start,
      newcomer: isNewcomer(start),
      mentees: shown,
      menteesOf: of,
      teams,
      standing,
      waiting,
      changes,
    }
  })
}
