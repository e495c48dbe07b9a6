import 'server-only'
import { type Me, readAs, type Viewer } from '@/db/client'
import { type Standing, selectStanding } from '@/features/reader/queries'
import { selectTeams, type TeamItem } from '@/features/team/queries/teams'
import { isNewcomer, readStart, type StartPage } from '@/features/todo/queries'
import { type PartOf, partOfList } from '@/lib/page-parts'
import { type Mentee, menteeBytes, menteesOf } from '../rules/mentees'
import { readMentees } from './rows'

/** @property of which part of the mentees these are; undefined where all are shown */
export type MenteesPage = { me: Me; mentees: Mentee[]; of: PartOf | undefined }

/** Everybody whom the viewer is a mentor to. @param part from the address */
export function listMentees(viewer: Viewer, part?: unknown): Promise<MenteesPage> {
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, rows] = await Promise.all([me, readMentees(tx)])
    const { shown, of } = partOfList(menteesOf(rows, viewerMe.timeZone), menteeBytes, part)
    return { me: viewerMe, mentees: shown, of }
  })
}

export type Home = {
  start: StartPage
  newcomer: boolean
  mentees: Mentee[]
  menteesOf: PartOf | undefined
  teams: TeamItem[]
  standing: Standing
}

/**
 * What the viewer comes back to. Only somebody who has written nothing is asked for their mentees and teams, which
 * costs them a round trip more and everybody else nothing.
 */
export function findHome(viewer: Viewer): Promise<Home> {
  return readAs(viewer, async (tx, me) => {
    const [start, standing] = await Promise.all([readStart(tx, me), selectStanding(tx)])
    const newcomer = isNewcomer(start)
    if (!newcomer) return { start, newcomer, mentees: [], menteesOf: undefined, teams: [], standing }
    const [rows, teams] = await Promise.all([readMentees(tx), selectTeams(tx)])
    const { shown, of } = partOfList(menteesOf(rows, start.me.timeZone), menteeBytes, undefined)
    return { start, newcomer, mentees: shown, menteesOf: of, teams, standing }
  })
}
