import 'server-only'
import { eq } from 'drizzle-orm'
import { allowed } from '@/db/access'
import type { Me, Tx } from '@/db/client'
import { person } from '@/db/schema'

/** The person whom a page is about, and what the viewer may do there. */
export type Owner = { id: string; name: string; editable: boolean }

/**
 * The person of a page, or null when the viewer may not know of them.
 * @param personId a UUID; the statement leaves together with the page's others
 */
export async function findOwner(tx: Tx, me: Promise<Me>, personId: string): Promise<Owner | null> {
  const [[found], viewer] = await Promise.all([
    tx.select({ id: person.id, name: person.name }).from(person).where(eq(person.id, personId)),
    me,
  ])
  const relation = viewer.id === personId ? 'self' : 'teammate'
  return found ? { ...found, editable: allowed('node', relation).includes('update') } : null
}
