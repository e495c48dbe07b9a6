import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { allowed } from '@/db/access'
import type { Me, Tx } from '@/db/client'
import { mentorship, person } from '@/db/schema'

/** The person whom a page is about, who the viewer is to them, and what the viewer may do there. */
export type Owner = { id: string; name: string; relation: 'self' | 'mentor'; editable: boolean }

/**
 * The person of a page, or null for anyone but themselves and their mentors: of the people whose name a viewer may
 * know, most have no pages for them.
 * @param personId a UUID; the statement leaves together with the page's others
 */
export async function findOwner(tx: Tx, me: Promise<Me>, personId: string): Promise<Owner | null> {
  const [[found], viewer] = await Promise.all([
    tx
      .select({ id: person.id, name: person.name, mentorship: mentorship.id })
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
  const relation = viewer.id === personId ? 'self' : found.mentorship ? 'mentor' : null
  if (!relation) return null
  const editable = allowed('node', relation).includes('update')
  return { id: found.id, name: found.name, relation, editable }
}
