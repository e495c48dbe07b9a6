import 'server-only'
import { sql } from 'drizzle-orm'
import { completion } from '@/db/schema'
import { facets } from '@/features/outline/model/rules/facets'
import type { OperationOf } from '@/features/outline/model/rules/operation'
import { allWritten, type Batch, sent } from './batch'
import { inSection } from './facets'
import { setBox } from './nodes'

/**
 * Ticks a to-do on a day, or opens it again. The day of an earlier tick is removed, days of occurrences stay.
 */
export async function setDone(batch: Batch, operation: OperationOf<'done'>): Promise<void> {
  const { ownerId, tx } = batch
  const { node: nodeId, day } = operation
  inSection(batch, operation, nodeId, facets.completions.columns.nodeId.item)
  const opened = sent(
    tx.execute(sql`
    delete from completion c where c.owner_id = ${ownerId} and c.node_id = ${nodeId}
      and exists (select 1 from node n where n.owner_id = c.owner_id and n.id = c.node_id and n.box = 'done')
      and c.day = (select max(l.day) from completion l where l.owner_id = c.owner_id and l.node_id = c.node_id)`),
  )
  await allWritten([
    opened,
    setBox(batch, nodeId, day ? 'done' : 'open'),
    ...(day ? [sent(tx.insert(completion).values({ ownerId, nodeId, day }).onConflictDoNothing())] : []),
  ])
}
