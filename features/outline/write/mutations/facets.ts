import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { choice, dismissal, evidence, link } from '@/db/schema'
import type { Operation, OperationOf } from '@/features/outline/model/schema'
import { type Batch, knownSection, misplaced, sectionIdOf } from './batch'

/** The item must stand in a section of one of these kinds. */
export function inSection(
  batch: Batch,
  operation: Operation,
  nodeId: string,
  kinds: readonly string[],
): void {
  const { kind } = knownSection(batch, operation, sectionIdOf(batch, operation, nodeId))
  if (!kinds.includes(kind)) misplaced(operation)
}

/**
 * Sets target and self levels of competencies; null is "not rated".
 * @param operations each of another level
 */
export async function setLevels(batch: Batch, operations: OperationOf<'level'>[]): Promise<void> {
  for (const operation of operations) inSection(batch, operation, operation.node, ['required'])
  const said = JSON.stringify(operations.map(({ node, level: kind, value }) => ({ node, kind, value })))
  await batch.tx.execute(sql`
    with said as materialized (
      select * from json_to_recordset(${said}::json) as said (node uuid, kind text, value smallint)
    ), unset as (
      delete from level using said where level.owner_id = ${batch.ownerId} and level.node_id = said.node
        and level.kind = said.kind and said.value is null
    )
    insert into level (owner_id, node_id, kind, value)
    select ${batch.ownerId}, node, kind, value from said where value is not null
    on conflict (owner_id, node_id, kind) do update set value = excluded.value, set_at = now()`)
}

type Pairing = OperationOf<'link'> | OperationOf<'dismiss'>

/**
 * Links items of state, gap or to-do to competencies of the same analysis.
 * @param operations each of another pair
 */
export async function setLinks(batch: Batch, operations: OperationOf<'link'>[]): Promise<void> {
  await setPairs(batch, link, operations, ({ linked }) => linked)
}

/**
 * Turns the suggestions of such links down.
 * @param operations each of another pair
 */
export async function setDismissals(batch: Batch, operations: OperationOf<'dismiss'>[]): Promise<void> {
  await setPairs(batch, dismissal, operations, ({ dismissed }) => dismissed)
}

async function setPairs<O extends Pairing>(
  batch: Batch,
  table: typeof link | typeof dismissal,
  operations: O[],
  stays: (operation: O) => boolean,
): Promise<void> {
  for (const operation of operations) checkPair(batch, operation)
  const said = JSON.stringify(
    operations.map((operation) => {
      return { node: operation.node, competency: operation.competency, stays: stays(operation) }
    }),
  )
  await batch.tx.execute(sql`
    with said as materialized (
      select * from json_to_recordset(${said}::json) as said (node uuid, competency uuid, stays boolean)
    ), cut as (
      delete from ${table} using said where ${table.ownerId} = ${batch.ownerId} and ${table.nodeId} = said.node
        and ${table.competencyId} = said.competency and not said.stays
    )
    insert into ${table} (owner_id, node_id, competency_id)
    select ${batch.ownerId}, node, competency from said where stays
    on conflict do nothing`)
}

function checkPair(batch: Batch, operation: Pairing): void {
  inSection(batch, operation, operation.node, ['state', 'gap', 'state_gap', 'todo', 'other'])
  inSection(batch, operation, operation.competency, ['required'])
  const analyses = [operation.node, operation.competency].map(
    (id) => knownSection(batch, operation, sectionIdOf(batch, operation, id)).analysisId,
  )
  if (analyses[0] !== analyses[1]) misplaced(operation)
}

export async function setEvidence(batch: Batch, operation: OperationOf<'evidence'>): Promise<void> {
  inSection(batch, operation, operation.node, ['required'])
  const { ownerId, tx } = batch
  if (operation.text === null) {
    await tx.delete(evidence).where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, operation.evidence)))
    return
  }
  const { position, text } = operation
  await tx
    .insert(evidence)
    .values({ ownerId, id: operation.evidence, competencyId: operation.node, position, text })
    .onConflictDoUpdate({ target: [evidence.ownerId, evidence.id], set: { position, text } })
}

/** Ties a goal of an analysis to the goal of the KYS that it was chosen from. */
export async function setChoice(batch: Batch, operation: OperationOf<'choose'>): Promise<void> {
  inSection(batch, operation, operation.node, ['goal'])
  const row = { ownerId: batch.ownerId, nodeId: operation.node }
  await batch.tx.delete(choice).where(and(eq(choice.ownerId, row.ownerId), eq(choice.nodeId, row.nodeId)))
  if (operation.goal === null) return
  inSection(batch, operation, operation.goal, ['goals'])
  await batch.tx.insert(choice).values({ ...row, goalId: operation.goal })
}
