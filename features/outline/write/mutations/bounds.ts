import 'server-only'
import { and, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { node } from '@/db/schema'
import { depthLimit, sectionLimit } from '@/features/outline/model/rules/limits'
import type { OperationOf } from '@/features/outline/model/rules/operation'
import { type Batch, Refused } from './batch'

/**
 * Refuses new items deeper than the limit, below one another or below existing items: screens recurse into
 * outlines and would fail on endless depth.
 */
export async function refuseDeepItems(batch: Batch, inserts: OperationOf<'insert'>[]): Promise<void> {
  const own = new Set(inserts.map(({ node }) => node))
  const outside = inserts.flatMap(({ parent }) => (parent === null || own.has(parent) ? [] : [parent]))
  const depths = await depthsOf(batch, [...new Set(outside)])
  for (const { id, node, parent } of inserts) {
    const depth = parent === null ? 1 : (depths.get(parent) ?? 0) + 1
    if (depth > depthLimit) throw new Refused({ ok: false, code: 'too-deep', operation: id })
    depths.set(node, depth)
  }
}

/**
 * The owner's items as the table `own` of a recursive statement. Without it every step would read all items
 * again, because the policies keep Postgres from using its index there.
 */
export function ownNodes(batch: Batch): SQL {
  return sql`own as materialized (select id, parent_id from node where owner_id = ${batch.ownerId})`
}

/** The level of each item; top items are on level 1. */
async function depthsOf(batch: Batch, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await batch.tx.execute<{ placed: string; depth: number }>(sql`
    with recursive ${ownNodes(batch)}, above (placed, id, levels) as (
      select id, parent_id, 1 from own where id = any(${`{${ids.join(',')}}`}::uuid[])
      union all select a.placed, n.parent_id, a.levels + 1 from own n join above a on n.id = a.id
        where a.levels <= ${depthLimit}
    ) select placed, max(levels) as depth from above group by placed`)
  return new Map(rows.map(({ placed, depth }) => [placed, depth]))
}

/** Refuses a move that would put the item, or what is below it, deeper than the limit. */
export async function refuseDeepMove(batch: Batch, move: OperationOf<'move'>): Promise<void> {
  if (move.parent === null) return
  const above = (await depthsOf(batch, [move.parent])).get(move.parent) ?? 0
  const [deep] = await batch.tx.execute(sql`
    with recursive ${ownNodes(batch)}, below (id, levels) as (
      select ${move.node}::uuid, ${above}::int + 1
      union all select n.id, b.levels + 1 from own n join below b on n.parent_id = b.id
        where b.levels <= ${depthLimit}
    ) select id from below where levels > ${depthLimit} limit 1`)
  if (deep) throw new Refused({ ok: false, code: 'too-deep', operation: move.id })
}

/** Limits the items of an outline, because rendering its page takes time that all requests share. */
export async function refuseTooMany(batch: Batch, placed: OperationOf<'insert'>[]): Promise<void> {
  const sections = [...new Set(placed.map(({ section }) => section))]
  const [full] = await batch.tx
    .select({ section: node.sectionId })
    .from(node)
    .where(and(eq(node.ownerId, batch.ownerId), inArray(node.sectionId, sections)))
    .groupBy(node.sectionId)
    .having(gt(count(), sectionLimit))
  const culprit = full && placed.findLast(({ section }) => section === full.section)
  if (culprit) throw new Refused({ ok: false, code: 'too-many', operation: culprit.id })
}
