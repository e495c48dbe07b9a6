import 'server-only'
import { type Me, readAs, type Viewer } from '@/db/client'
import { type Standing, selectStanding } from '@/features/reader/queries'
import { selectTeams, type TeamItem } from '@/features/team/queries/teams'
import { isNewcomer, readStart, type StartPage } from '@/features/todo/queries'
import { type Mentee, menteesOf } from '../rules/mentees'
import { readMentees } from './rows'

export type MenteesPage = { me: Me; mentees: Mentee[] }

/** Everybody whom the viewer is a mentor to, by name. */
export function listMentees(viewer: Viewer): Promise<MenteesPage> {
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, rows] = await Promise.all([me, readMentees(tx)])
    return { me: viewerMe, mentees: menteesOf(rows, viewerMe.timeZone) }
  })
}

export type Home = {
  start: StartPage
  newcomer: boolean
  mentees: Mentee[]
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
    if (!newcomer) return { start, newcomer, mentees: [], teams: [], standing }
    const [rows, teams] = await Promise.all([readMentees(tx), selectTeams(tx)])
    return { start, newcomer, mentees: menteesOf(rows, start.me.timeZone), teams, standing }
  })
}
