import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { completion, due, recurrence } from '@/db/schema'
import type { OperationOf } from '@/features/outline/model/schema'
import type { Batch } from './batch'
import { inSection } from './facets'
import { setBox } from './nodes'

const todoKinds = ['todo', 'other'] as const

type Kind = 'done' | 'due' | 'recur' | 'occurrence'
type Key = { ownerId: string; nodeId: string }

function keyOf(batch: Batch, operation: OperationOf<Kind>): Key {
  inSection(batch, operation, operation.node, todoKinds)
  return { ownerId: batch.ownerId, nodeId: operation.node }
}

function mine(table: typeof completion | typeof due | typeof recurrence, key: Key): SQL | undefined {
  return and(eq(table.ownerId, key.ownerId), eq(table.nodeId, key.nodeId))
}

/** Ticks a to-do off on a day, or opens it again. The day of an earlier tick goes; those of occurrences stay. */
export async function setDone(batch: Batch, operation: OperationOf<'done'>): Promise<void> {
  const key = keyOf(batch, operation)
  await batch.tx.execute(sql`
    delete from completion c where c.owner_id = ${key.ownerId} and c.node_id = ${key.nodeId}
      and exists (select 1 from node n where n.owner_id = c.owner_id and n.id = c.node_id and n.box = 'done')
      and c.day = (select max(l.day) from completion l where l.owner_id = c.owner_id and l.node_id = c.node_id)`)
  await setBox(batch, operation.node, operation.day ? 'done' : 'open')
  if (operation.day) await addDay(batch, key, operation.day)
}

/** Notes that a recurring to-do was done on a day, or that it was not; its box stays as it is. */
export async function setOccurrence(batch: Batch, operation: OperationOf<'occurrence'>): Promise<void> {
  const key = keyOf(batch, operation)
  if (operation.done) await addDay(batch, key, operation.day)
  else await batch.tx.delete(completion).where(and(mine(completion, key), eq(completion.day, operation.day)))
}

async function addDay(batch: Batch, key: Key, day: string): Promise<void> {
  await batch.tx
    .insert(completion)
    .values({ ...key, day })
    .onConflictDoNothing()
}

export async function setDue(batch: Batch, operation: OperationOf<'due'>): Promise<void> {
  const key = keyOf(batch, operation)
  await batch.tx.delete(due).where(mine(due, key))
  if (operation.day) await batch.tx.insert(due).values({ ...key, day: operation.day })
}

/** Lets a to-do come back by a rule once it is done; null is once only. */
export async function setRecurrence(batch: Batch, operation: OperationOf<'recur'>): Promise<void> {
  const key = keyOf(batch, operation)
  await batch.tx.delete(recurrence).where(mine(recurrence, key))
  if (operation.rule) await batch.tx.insert(recurrence).values({ ...key, rule: operation.rule })
}
