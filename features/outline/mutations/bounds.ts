import 'server-only'
import { and, count, eq, gt, inArray, sql } from 'drizzle-orm'
import { node } from '@/db/schema'
import { depthLimit, sectionLimit } from '../rules/limits'
import type { OperationOf } from '../schema'
import { type Batch, Refused } from './batch'

/**
 * Refuses items that now stand deeper than the limit, with what hangs below them: every screen walks down an
 * outline step by step and would break on one that has no floor.
 */
export async function refuseTooDeep(
  batch: Batch,
  placed: (OperationOf<'insert'> | OperationOf<'move'>)[],
): Promise<void> {
  const nested = placed.filter(({ parent }) => parent !== null)
  if (nested.length === 0) return
  const ids = `{${nested.map(({ node }) => node).join(',')}}`
  const [deep] = await batch.tx.execute<{ placed: string }>(sql`
    with recursive below (placed, id, levels) as (
      select id, id, 1 from node where owner_id = ${batch.ownerId} and id = any(${ids}::uuid[])
      union all select b.placed, n.id, b.levels + 1 from node n join below b on n.parent_id = b.id
        where n.owner_id = ${batch.ownerId} and b.levels <= ${depthLimit}
    ), above (placed, id, levels) as (
      select placed, placed, max(levels) from below group by placed
      union all select a.placed, n.parent_id, a.levels + 1 from node n join above a on n.id = a.id
        where n.owner_id = ${batch.ownerId} and n.parent_id is not null and a.levels <= ${depthLimit}
    ) select placed from above where levels > ${depthLimit} limit 1`)
  const culprit = deep && nested.find(({ node }) => node === deep.placed)
  if (culprit) throw new Refused({ ok: false, code: 'too-deep', operation: culprit.id })
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
