import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { node } from '@/db/schema'
import type { OperationOf } from '@/features/outline/model/rules/operation'
import { allWritten, type Batch, knownSection, misplaced, Refused, sectionIdOf, sent } from './batch'
import { ownNodes, refuseDeepItems, refuseDeepMove, refuseTooMany } from './bounds'

/**
 * Inserts a run of new items as one JSON value: describing, sending and binding thousands of values takes
 * longer than storing them.
 */
export async function insertNodes(batch: Batch, operations: OperationOf<'insert'>[]): Promise<void> {
  for (const operation of operations) {
    knownSection(batch, operation, operation.section)
    checkParent(batch, operation)
    if (batch.sectionOf.has(operation.node) && !batch.deleted.delete(operation.node)) misplaced(operation)
    batch.sectionOf.set(operation.node, operation.section)
  }
  const said = JSON.stringify(operations.map(({ kind: _, ...item }) => item))
  const inserted = sent(
    batch.tx.execute(sql`
    insert into node (owner_id, id, section_id, parent_id, position, form, box, start, text, is_goal, version)
    select ${batch.ownerId}, node, section, parent, position, form, box, start, text, "isGoal", coalesce(version, 1)
    from json_to_recordset(${said}::json) as said (node uuid, section uuid, parent uuid, position text, form text,
      box text, start integer, text text, "isGoal" boolean, version integer)`),
  )
  await allWritten([inserted, refuseDeepItems(batch, operations), refuseTooMany(batch, operations)])
}

/** Checks that the parent exists in the same section. */
function checkParent(batch: Batch, operation: OperationOf<'insert'> | OperationOf<'move'>): void {
  if (operation.parent === null) return
  if (sectionIdOf(batch, operation, operation.parent) !== operation.section) misplaced(operation)
}

const at = (batch: Batch, id: string) => and(eq(node.ownerId, batch.ownerId), eq(node.id, id))

/**
 * Sets the texts of a run of items, if their versions are those that the writer saw; otherwise refuses with
 * both texts, so that the person is asked.
 *
 * @param operations each of another item
 */
export async function editNodes(batch: Batch, operations: OperationOf<'edit'>[]): Promise<void> {
  for (const operation of operations) sectionIdOf(batch, operation, operation.node)
  const said = JSON.stringify(operations.map(({ node: id, text, seen }) => ({ id, text, seen })))
  const edited = await batch.tx.execute<{ id: string }>(sql`
    update node set text = said.text, version = node.version + 1
    from json_to_recordset(${said}::json) as said (id uuid, text text, seen integer)
    where node.owner_id = ${batch.ownerId} and node.id = said.id and node.version = said.seen
    returning node.id`)
  const done = new Set(edited.map(({ id }) => id))
  const failed = operations.find((operation) => !done.has(operation.node))
  if (failed) collide(batch, failed, failed.node)
}

function versionsOf(batch: Batch, ids: string[]): Promise<{ id: string; version: number }[]> {
  return batch.tx
    .select({ id: node.id, version: node.version })
    .from(node)
    .where(and(eq(node.ownerId, batch.ownerId), inArray(node.id, ids)))
}

/** @param where the item that has other words, or is gone */
function collide(batch: Batch, { id }: OperationOf<'edit' | 'delete'>, where: string): never {
  throw new Refused({ ok: false, code: 'collision', operation: id, owner: batch.ownerId, node: where })
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
  await refuseDeepMove(batch, operation)
}

async function standsBelow(batch: Batch, id: string, ancestor: string): Promise<boolean> {
  const [row] = await batch.tx.execute<{ below: boolean }>(sql`
    with recursive ${ownNodes(batch)}, up (id, parent_id) as (
      select id, parent_id from own where id = ${id}
      union select n.id, n.parent_id from own n join up on n.id = up.parent_id
    ) select exists (select 1 from up where id = ${ancestor}) as below`)
  return row?.below ?? false
}

/**
 * Deletes a run of items and all below them. An item that is gone already is fine; one with unseen words, its own or
 * below it, is refused.
 */
export async function deleteNodes(batch: Batch, operations: OperationOf<'delete'>[]): Promise<void> {
  const seen = new Map(operations.map((operation) => [operation.node, operation]))
  const asked = operations
    .filter((operation) => operation.seen !== undefined)
    .map((operation) => operation.node)
  for (const { id, version } of asked.length === 0 ? [] : await versionsOf(batch, asked)) {
    const operation = seen.get(id)
    if (operation && operation.seen !== version) collide(batch, operation, id)
  }
  const ids = `{${operations.map((operation) => operation.node).join(',')}}`
  const gone = await batch.tx.execute<Gone>(sql`
    with recursive ${ownNodes(batch)}, down (id) as (
      select id from own where id = any(${ids}::uuid[])
      union select n.id from own n join down d on n.parent_id = d.id
    ) delete from node where owner_id = ${batch.ownerId} and id in (select id from down)
      returning id, parent_id as parent, version`)
  const below = versionsGone(operations, gone)
  for (const [index, operation] of operations.entries()) {
    if (operation.below !== undefined && operation.below !== below[index])
      collide(batch, operation, operation.node)
  }
  for (const { id } of gone) batch.deleted.add(id)
}

type Gone = { id: string; parent: string | null; version: number }

/** For each deletion the sum of the versions of what went because it stood below, and by no deletion before it. */
function versionsGone(operations: OperationOf<'delete'>[], gone: readonly Gone[]): number[] {
  const rows = new Map(gone.map((row) => [row.id, row]))
  const deletions = new Map(operations.map(({ node: id }, index) => [id, index]))
  const sums = operations.map(() => 0)
  for (const { id, parent, version } of gone) {
    const own = deletions.get(id) ?? operations.length
    let first = own
    for (let above = parent; above !== null; above = rows.get(above)?.parent ?? null)
      first = Math.min(first, deletions.get(above) ?? first)
    if (first !== own) sums[first] = (sums[first] ?? 0) + version
  }
  return sums
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
