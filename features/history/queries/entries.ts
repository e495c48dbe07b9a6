import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { operation } from '@/db/schema'
import { loadSections, selectAnalyses } from '@/features/outline/model/queries'
import type { Document, Entry } from '@/features/outline/model/rules/replay'
import type { Day } from '@/lib/dates'

/** The zone of the viewer, so that the statements need not wait for who the viewer is. */
const zone = sql`(select time_zone from preference where owner_id = (select app.viewer()))`

/** The day of the viewer's on which an operation was made. */
export const dayOfOperation = sql<Day>`(${operation.at} at time zone ${zone})::date`

/** The moment at which a day of the viewer's ends. */
const endOf = (day: Day) => sql`((${day}::date + 1)::timestamp at time zone ${zone})`

/**
 * The last revision of a day. What a transaction did that began the evening before and ended after others is with
 * the later ones: a revision is never parted from those before it.
 */
export const revisionAt = (ownerId: string, day: Day) =>
  sql<number>`(select coalesce(max(o.revision), 0) from ${operation} o where o.owner_id = ${ownerId} and o.at < ${endOf(day)})`

/** The last revision of a day; 0 before the first. */
export async function findRevision(tx: Tx, ownerId: string, day: Day): Promise<number> {
  const [row] = await tx.execute<{ revision: string }>(sql`select ${revisionAt(ownerId, day)} as revision`)
  return Number(row?.revision ?? 0)
}

/** The operations of a person, in order. @param until the last revision */
export async function loadEntries(tx: Tx, ownerId: string, until?: SQL | number): Promise<Entry[]> {
  const upTo = until === undefined ? undefined : sql`${operation.revision} <= ${until}`
  const rows = await tx
    .select({
      revision: operation.revision,
      index: operation.index,
      at: operation.at,
      suggestionId: operation.suggestionId,
      body: operation.body,
    })
    .from(operation)
    .where(and(eq(operation.ownerId, ownerId), upTo))
    .orderBy(asc(operation.revision), asc(operation.index))
  return rows.map(({ at, body, ...row }) => ({ ...row, at: at.getTime(), body: body as Entry['body'] }))
}

/** Everything of a person as it is stored now. */
export async function loadDocument(tx: Tx, ownerId: string): Promise<Document> {
  const [outline, analyses] = await Promise.all([
    loadSections(tx, ownerId, undefined),
    selectAnalyses(tx, ownerId),
  ])
  return {
    analyses: analyses.map(({ id, position, current }) => ({ id, position, current, made: 0 })),
    outline,
  }
}
