import 'server-only'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Me } from '@/db/me'
import { membership, person, sharing, team } from '@/db/schema'
import { addDays, type Day, mondayOf, today } from '@/lib/dates'
import type { Band } from './rules/bands'
import type { Item } from './rules/grid'
import type { Member } from './rules/members'
import { type Week, weeksShown } from './rules/weeks'

/**
 * A competency that several members name who are only counted, in bands with noise: how many name it, how
 * many have reached their target, and how many level 3; the latter two are null below ten.
 * @property words a spelling that many use; null where none is
 */
export type Counted = {
  meaning: string
  words: string | null
  people: Band
  reached: Band | null
  able: Band | null
}

/** How many members who are only counted finished something in a week. */
export type CountedWeek = { week: Day; people: Band }

/**
 * What a lead sees of the team, as rows; `rules` turns them into lists and pictures.
 * @property countedOn the viewer's day on which members who are only counted were last counted, if ever
 * @property due whether it is time to count them again
 * @property weeks empty when fewer than five people are open by name, or nothing was done
 */
export type Dashboard = {
  members: Member[]
  items: Item[]
  counted: Counted[]
  countedWeeks: CountedWeek[]
  countedOn: Day | null
  due: boolean
  goals: { ownerId: string; words: string }[]
  progress: { ownerId: string; todos: number; done: number }[]
  weeks: (Week & { people: number })[]
}

/**
 * The dashboard of a team, or null for people who do not lead it, and for an archived team: the database
 * returns no rows then. Its statements leave together with the page's others.
 * @param teamId a UUID
 * @param now the moment, for tests
 */
export async function loadDashboard(
  tx: Tx,
  teamId: string,
  me: Promise<Me>,
  now: Date = new Date(),
): Promise<Dashboard | null> {
  // One week more than is shown, because the viewer's time zone, and so their Monday, is not known yet.
  const since = addDays(mondayOf(today('UTC', now)), -7 * weeksShown)
  const [members, items, counted, countedWeeks, [count], goals, progress, weeks, viewer] = await Promise.all([
    selectMembers(tx, teamId),
    rows<Item>(
      tx,
      sql`select owner_id as "ownerId", words, meanings, self, target from app.team_coverage(${teamId})`,
    ),
    rows<Counted>(tx, sql`select meaning, words, people, reached, able from app.team_counted(${teamId})`),
    rows<CountedWeek>(
      tx,
      sql`select week::text, people from app.team_counted_weeks(${teamId}) where week >= ${since}::date order by week desc`,
    ),
    rows<{ at: string | null; due: boolean }>(
      tx,
      sql`select counted_at::text as at, due from app.team_count(${teamId})`,
    ),
    rows<Dashboard['goals'][number]>(
      tx,
      sql`select owner_id as "ownerId", words from app.team_goals(${teamId})`,
    ),
    rows<Dashboard['progress'][number]>(
      tx,
      sql`select owner_id as "ownerId", todos, done from app.team_progress(${teamId})`,
    ),
    rows<Dashboard['weeks'][number]>(
      tx,
      sql`select week::text, done, people from app.team_weeks(${teamId}, ${since}::date) order by week`,
    ),
    me,
  ])
  if (!members.some(({ id, leads }) => leads && id === viewer.id)) return null
  const countedOn = count?.at ? today(viewer.timeZone, new Date(count.at)) : null
  return {
    members,
    items,
    counted,
    countedWeeks,
    countedOn,
    due: count?.due ?? false,
    goals,
    progress,
    weeks,
  }
}

async function rows<Row>(tx: Tx, statement: SQL): Promise<Row[]> {
  return (await tx.execute(statement)) as unknown as Row[]
}

/** The members of a team that is not archived, leads first, with what they opened by name. */
async function selectMembers(tx: Tx, teamId: string): Promise<Member[]> {
  const found = await tx
    .select({
      id: person.id,
      name: person.name,
      leads: membership.leads,
      analysisId: sharing.analysisId,
      kys: sharing.kys,
    })
    .from(membership)
    .innerJoin(team, eq(team.id, membership.teamId))
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(
      sharing,
      and(
        eq(sharing.teamId, membership.teamId),
        eq(sharing.ownerId, membership.personId),
        // The viewer's own row is always readable, but a lead, too, may be only counted.
        eq(sharing.mode, 'named'),
      ),
    )
    .where(and(eq(membership.teamId, teamId), sql`${team.archivedAt} is null`))
    .orderBy(desc(membership.leads), asc(sql`${person.name} collate "ko-x-icu"`), person.id)
  return found.map(({ id, name, leads, analysisId, kys }) => ({
    id,
    name,
    leads,
    opened: analysisId === null ? null : { analysisId, kys: kys ?? false },
  }))
}
