import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { node } from '@/db/schema'
import type { OperationOf } from '../schema'
import { type Batch, knownSection, misplaced, Refused, sectionIdOf } from './batch'
import { refuseTooDeep, refuseTooMany } from './bounds'

const rowsPerInsert = 1_000

/** Inserts a run of new items with as few statements as possible. */
export async function insertNodes(batch: Batch, operations: OperationOf<'insert'>[]): Promise<void> {
  for (const operation of operations) {
    knownSection(batch, operation, operation.section)
    checkParent(batch, operation)
    if (batch.sectionOf.has(operation.node) && !batch.deleted.delete(operation.node)) misplaced(operation)
    batch.sectionOf.set(operation.node, operation.section)
  }
  const rows = operations.map((operation) => ({
    ownerId: batch.ownerId,
    id: operation.node,
    sectionId: operation.section,
    parentId: operation.parent,
    position: operation.position,
    form: operation.form,
    box: operation.box,
    start: operation.start,
    text: operation.text,
    isGoal: operation.isGoal,
  }))
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await batch.tx.insert(node).values(rows.slice(from, from + rowsPerInsert))
  }
  await refuseTooDeep(batch, operations)
  await refuseTooMany(batch, operations)
}

/** A parent must stand in the same section; an item never hangs below nothing. */
function checkParent(batch: Batch, operation: OperationOf<'insert'> | OperationOf<'move'>): void {
  if (operation.parent === null) return
  if (sectionIdOf(batch, operation, operation.parent) !== operation.section) misplaced(operation)
}

const at = (batch: Batch, id: string) => and(eq(node.ownerId, batch.ownerId), eq(node.id, id))

/** Sets the text if it is still the one that the writer saw; otherwise both texts go back to be asked about. */
export async function editNode(batch: Batch, operation: OperationOf<'edit'>): Promise<void> {
  sectionIdOf(batch, operation, operation.node)
  const edited = await batch.tx
    .update(node)
    .set({ text: operation.text, version: sql`${node.version} + 1` })
    .where(and(at(batch, operation.node), eq(node.version, operation.seen)))
    .returning({ id: node.id })
  if (edited.length > 0) return
  const theirs = await wordsOf(batch, operation.node)
  if (!theirs) throw new Refused({ ok: false, code: 'gone', operation: operation.id })
  collide(operation, theirs)
}

type Words = { text: string; version: number }

async function wordsOf(batch: Batch, id: string): Promise<Words | undefined> {
  const [words] = await batch.tx
    .select({ text: node.text, version: node.version })
    .from(node)
    .where(at(batch, id))
  return words
}

function collide({ id, node }: OperationOf<'edit' | 'delete'>, theirs: Words): never {
  throw new Refused({ ok: false, code: 'collision', operation: id, node, ...theirs })
}

/** Moves an item, with all below it, within its section; not below itself. */
export async function moveNode(batch: Batch, operation: OperationOf<'move'>): Promise<void> {
  if (sectionIdOf(batch, operation, operation.node) !== operation.section) misplaced(operation)
  checkParent(batch, operation)
  if (operation.parent !== null && (await standsBelow(batch, operation.parent, operation.node))) {
    throw new Refused({ ok: false, code: 'cycle', operation: operation.id })
  }
  await batch.tx
    .update(node)
    .set({ parentId: operation.parent, position: operation.position })
    .where(at(batch, operation.node))
  await refuseTooDeep(batch, [operation])
}

async function standsBelow(batch: Batch, id: string, ancestor: string): Promise<boolean> {
  const [row] = await batch.tx.execute<{ below: boolean }>(sql`
    with recursive up (id, parent_id) as (
      select id, parent_id from node where owner_id = ${batch.ownerId} and id = ${id}
      union select n.id, n.parent_id from node n join up on n.id = up.parent_id where n.owner_id = ${batch.ownerId}
    ) select exists (select 1 from up where id = ${ancestor}) as below`)
  return row?.below ?? false
}

/** Deletes an item and all below it. One that is gone already is as wanted; words not seen are not deleted. */
export async function deleteNode(batch: Batch, operation: OperationOf<'delete'>): Promise<void> {
  const { seen } = operation
  if (seen !== undefined) {
    const theirs = await wordsOf(batch, operation.node)
    if (theirs && theirs.version !== seen) collide(operation, theirs)
  }
  const gone = await batch.tx.execute<{ id: string }>(sql`
    with recursive down (id) as (
      select id from node where owner_id = ${batch.ownerId} and id = ${operation.node}
      union select n.id from node n join down d on n.parent_id = d.id where n.owner_id = ${batch.ownerId}
    ) delete from node where owner_id = ${batch.ownerId} and id in (select id from down) returning id`)
  for (const { id } of gone) batch.deleted.add(id)
}

export async function setForm(batch: Batch, operation: OperationOf<'form'>): Promise<void> {
  sectionIdOf(batch, operation, operation.node)
  await batch.tx.update(node).set({ form: operation.form, start: null }).where(at(batch, operation.node))
}

export async function markGoal(batch: Batch, operation: OperationOf<'goal'>): Promise<void> {
  sectionIdOf(batch, operation, operation.node)
  await batch.tx.update(node).set({ isGoal: operation.isGoal }).where(at(batch, operation.node))
}

/** Sets the box of an item, as done and open to-dos have it. */
export async function setBox(batch: Batch, id: string, box: 'open' | 'done'): Promise<void> {
  await batch.tx.update(node).set({ box }).where(at(batch, id))
}
