import 'server-only'
import { and, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { node } from '@/db/schema'
import { depthLimit, sectionLimit } from '@/features/outline/model/rules/limits'
import type { OperationOf } from '@/features/outline/model/rules/operation'
import { type Batch, Refused } from './batch'

/**
 * Refuses a run of new items that would stand deeper than the limit: every screen walks down an outline step by
 * step and would break on one that has no floor. They hang below one another, or below items that stood before.
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
 * The owner's items, as the table `own` of a statement that walks up or down the tree. Joined to the table itself,
 * every step would read all items once more, since the policies keep Postgres from using its index there.
 */
export function ownNodes(batch: Batch): SQL {
  return sql`own as materialized (select id, parent_id from node where owner_id = ${batch.ownerId})`
}

/** On which level items stand, the uppermost being 1. */
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

/** Refuses a move after which the item, or what hangs below it, stands deeper than the limit. */
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

/** Refuses to fill an outline without end: its page has to be drawn, for its owner and beside everybody else's. */
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
