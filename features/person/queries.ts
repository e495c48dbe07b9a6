import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { allowed } from '@/db/access'
import type { Tx } from '@/db/client'
import type { Me } from '@/db/me'
import { mentorship, person, sharing, team } from '@/db/schema'

/** What a person opened by name to the teams that the viewer leads. */
export type Led = { teams: { id: string; name: string }[]; kys: boolean }

/**
 * The person whom a page is about, who the viewer is to them, and what the viewer may do there.
 * @property led set if the viewer leads a team of theirs, even if the viewer is their mentor as well
 */
export type Owner = {
  id: string
  name: string
  relation: 'self' | 'mentor' | 'lead'
  editable: boolean
  led?: Led
}

/**
 * The person of a page, for themselves, their mentors, and the leads to whom they are open by name; null for
 * anyone else. Knowing a person's name does not give access to their pages.
 *
 * Pages await it before they read anything, at the price of a round trip: the time of a refusal must not tell
 * what is written.
 *
 * @param personId a UUID
 */
export async function findOwner(tx: Tx, me: Promise<Me>, personId: string): Promise<Owner | null> {
  const [[found], viewer] = await Promise.all([
    tx
      .select({ id: person.id, name: person.name, mentorship: mentorship.id, opened: openedToLead })
      .from(person)
      .leftJoin(
        mentorship,
        and(
          eq(mentorship.ownerId, person.id),
          eq(mentorship.mentorId, sql`(select app.viewer())`),
          isNull(mentorship.endedAt),
        ),
      )
      .where(eq(person.id, personId)),
    me,
  ])
  if (!found) return null
  const led = viewer.id === personId ? undefined : ledFrom(found.opened)
  const relation = viewer.id === personId ? 'self' : found.mentorship ? 'mentor' : led ? 'lead' : null
  if (!relation) return null
  const editable = allowed('node', relation).includes('update')
  return { id: found.id, name: found.name, relation, editable, led }
}

/** What a person has opened by name to teams that the viewer leads. */
const openedToLead = sql<(Led['teams'][number] & { kys: boolean })[] | null>`(
  select json_agg(json_build_object('id', t.id, 'name', t.name, 'kys', s.kys) order by t.created_at, t.id)
  from ${sharing} s join ${team} t on t.id = s.team_id
  where s.owner_id = ${person.id} and s.mode = 'named' and s.team_id = any ((select app.led_teams())::uuid[]))`

function ledFrom(opened: (Led['teams'][number] & { kys: boolean })[] | null): Led | undefined {
  if (!opened) return undefined
  return { teams: opened.map(({ id, name }) => ({ id, name })), kys: opened.some(({ kys }) => kys) }
}
