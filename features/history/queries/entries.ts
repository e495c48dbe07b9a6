import 'server-only'
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { operation } from '@/db/schema'
import { loadSections, selectAnalyses } from '@/features/outline/model/queries'
import type { Document, Entry } from '@/features/outline/model/rules/replay'
import type { Day } from '@/lib/dates'

/** The viewer's time zone as SQL, so that statements need not wait until the viewer is known. */
const zone = sql`(select time_zone from preference where owner_id = (select app.viewer()))`

/** The day of the viewer's on which an operation was made. */
export const dayOfOperation = sql<Day>`(${operation.at} at time zone ${zone})::date`

/** The moment at which a day of the viewer's ends. */
export const endOf = (day: Day) => sql`((${day}::date + 1)::timestamp at time zone ${zone})`

/**
 * The last revision of a day; 0 before the first. A transaction may begin before midnight and end after
 * others: its operations are older than those of earlier revisions, and then count for the same day as these.
 * No transaction takes ten minutes, so looking that far back is enough.
 */
export async function findRevision(tx: Tx, ownerId: string, day: Day): Promise<number> {
  // Materialized: otherwise Postgres would walk back through all revisions to one of that day.
  const [row] = await tx.execute<{ revision: string }>(sql`
    with late as materialized (
      select o.revision from operation o
        where o.owner_id = ${ownerId} and o.at < ${endOf(day)} and o.at > (select p.at from operation p
          where p.owner_id = ${ownerId} and p.at < ${endOf(day)} order by p.at desc limit 1) - interval '10 minutes'
    ) select coalesce(max(revision), 0) as revision from late`)
  return Number(row?.revision ?? 0)
}

/** The operations of a person, in order. @param until the last revision @param after the one before the first */
export async function loadEntries(tx: Tx, ownerId: string, until?: number, after = 0): Promise<Entry[]> {
  const upTo = until === undefined ? undefined : lte(operation.revision, until)
  const rows = await tx
    .select({
      revision: operation.revision,
      index: operation.index,
      at: operation.at,
      suggestionId: operation.suggestionId,
      body: operation.body,
    })
    .from(operation)
    .where(and(eq(operation.ownerId, ownerId), gt(operation.revision, after), upTo))
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
