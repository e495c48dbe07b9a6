import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { choice, dismissal, evidence, level, link } from '@/db/schema'
import type { Operation, OperationOf } from '../schema'
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

/** Sets the target or self level of a competency; null is "not rated". */
export async function setLevel(batch: Batch, operation: OperationOf<'level'>): Promise<void> {
  inSection(batch, operation, operation.node, ['required'])
  const key = { ownerId: batch.ownerId, nodeId: operation.node, kind: operation.level }
  if (operation.value === null) {
    await batch.tx
      .delete(level)
      .where(and(eq(level.ownerId, key.ownerId), eq(level.nodeId, key.nodeId), eq(level.kind, key.kind)))
    return
  }
  await batch.tx
    .insert(level)
    .values({ ...key, value: operation.value })
    .onConflictDoUpdate({
      target: [level.ownerId, level.nodeId, level.kind],
      set: { value: operation.value, setAt: sql`now()` },
    })
}

type Pairing = OperationOf<'link'> | OperationOf<'dismiss'>

/** Links an item of state, gap or to-do to a competency of the same analysis. */
export async function setLink(batch: Batch, operation: OperationOf<'link'>): Promise<void> {
  checkPair(batch, operation)
  await setPair(batch, link, operation, operation.linked)
}

/** Turns the suggestion of such a link down. */
export async function setDismissal(batch: Batch, operation: OperationOf<'dismiss'>): Promise<void> {
  checkPair(batch, operation)
  await setPair(batch, dismissal, operation, operation.dismissed)
}

function checkPair(batch: Batch, operation: Pairing): void {
  inSection(batch, operation, operation.node, ['state', 'gap', 'state_gap', 'todo', 'other'])
  inSection(batch, operation, operation.competency, ['required'])
  const analyses = [operation.node, operation.competency].map(
    (id) => knownSection(batch, operation, sectionIdOf(batch, operation, id)).analysisId,
  )
  if (analyses[0] !== analyses[1]) misplaced(operation)
}

async function setPair(
  batch: Batch,
  table: typeof link | typeof dismissal,
  operation: Pairing,
  stays: boolean,
): Promise<void> {
  const row = { ownerId: batch.ownerId, nodeId: operation.node, competencyId: operation.competency }
  if (stays) await batch.tx.insert(table).values(row).onConflictDoNothing()
  else
    await batch.tx
      .delete(table)
      .where(
        and(
          eq(table.ownerId, row.ownerId),
          eq(table.nodeId, row.nodeId),
          eq(table.competencyId, row.competencyId),
        ),
      )
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
