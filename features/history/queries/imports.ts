import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Day } from '@/lib/dates'
import { undoImportSchema } from '../schema'
import { dayOfOperation } from './entries'

/**
 * One import, of one or several documents.
 * @property there how many of its items still exist; it can be taken back while some do
 * @property took whether it replaced something
 * @property away whether something that it replaced is still gone
 */
export type Import = {
  from: number
  to: number
  day: Day
  at: Date
  items: number
  there: number
  took: boolean
  away: boolean
}

const importsShown = 30

/**
 * What was imported, the latest first. An import is recognised by the ids of its operations: they are UUIDs
 * of version 5, derived from its form so that it counts once; those of editors are of version 7. All have the
 * time of one transaction. The version is the 15th character (RFC 9562); PostgreSQL 15 and 16 have no
 * function for it.
 */
export async function loadImports(tx: Tx, ownerId: string): Promise<Import[]> {
  const rows = await tx.execute<
    Record<'from' | 'to' | 'day' | 'items' | 'there', string> & { at: string; took: boolean; away: boolean }
  >(sql`
    select min(operation.revision) as from, max(operation.revision) as to, operation.at, ${dayOfOperation}::text as day,
        count(*) filter (where body ->> 'kind' = 'insert') as items,
        count(n.id) filter (where body ->> 'kind' = 'insert') as there,
        bool_or(body ->> 'kind' in ('delete-section', 'delete-analysis')) as took,
        bool_or((body ->> 'kind' = 'delete-section' and s.id is null)
          or (body ->> 'kind' = 'delete-analysis' and a.id is null)) as away
      from operation left join node n on n.owner_id = operation.owner_id and n.id = (body ->> 'node')::uuid
        left join section s on s.owner_id = operation.owner_id and s.id = (body ->> 'section')::uuid
        left join analysis a on a.owner_id = operation.owner_id and a.id = (body ->> 'analysis')::uuid
      where operation.owner_id = ${ownerId} and substr(operation.id::text, 15, 1) = '5'
      group by operation.at order by operation.at desc limit ${importsShown}`)
  return rows.map(({ from, to, day, at, items, there, took, away }) => ({
    from: Number(from),
    to: Number(to),
    day: day as Day,
    at: new Date(at),
    items: Number(items),
    there: Number(there),
    took,
    away,
  }))
}

/**
 * An import that was just taken back.
 * @property revision in which it was done, 0 where all was so already
 * @property kept some of its items that stay because they were changed since; `count` says how many stay in
 *   all
 */
export type Undone = { revision: number; kept: { id: string; text: string }[]; count: number }

const keptShown = 8

/** What stays of an import that was taken back. @param query as the address has it */
export async function findUndone(
  tx: Tx,
  ownerId: string,
  query: { undone?: unknown; from?: unknown; to?: unknown },
): Promise<Undone | null> {
  const range = undoImportSchema.safeParse({ owner: ownerId, from: query.from, to: query.to })
  const revision = /^\d{1,15}$/.test(String(query.undone)) ? Number(query.undone) : null
  if (!range.success || revision === null) return null
  const rows = await tx.execute<{ id: string; text: string; count: string }>(sql`
    select n.id, n.text, count(*) over () as count from operation o
      join node n on n.owner_id = o.owner_id and n.id = (o.body ->> 'node')::uuid
      where o.owner_id = ${ownerId} and o.revision between ${range.data.from} and ${range.data.to}
        and o.body ->> 'kind' = 'insert'
      order by o.revision, o.index limit ${keptShown}`)
  const kept = rows.map(({ id, text }) => ({ id, text }))
  return { revision, kept, count: Number(rows[0]?.count ?? 0) }
}
