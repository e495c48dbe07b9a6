import 'server-only'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import { isAnalysisTaken, isComplaint } from '@/db/errors'
import type { Me } from '@/db/me'
import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import { facetOf, isFacet, keySaid } from '@/features/outline/model/rules/facet-rows'
import type { FacetOperation } from '@/features/outline/model/rules/facets'
import type { Operation, OperationOf } from '@/features/outline/model/rules/operation'
import type { StructureOperation } from '@/features/outline/model/schema/structure'
import { type Batch, nextRevision, onlyNew, openBatch, Refused, record } from './batch'
import { writeFacet } from './facets'
import { keepKeys } from './keys'
import { deleteNodes, editNodes, insertNodes, markGoal, moveNode, setForm } from './nodes'
import { deleteAnalysis, deleteSection, putAnalysis, putSection } from './sections'
import { setDone } from './todos'

/**
 * Carries a batch of operations out on one person's document: all of it or nothing. A batch that is sent
 * again changes nothing and gets the same answer.
 *
 * @param ownerId whose document; the policies decide whether the viewer may write there
 */
export async function applyOperations(
  viewer: Viewer,
  ownerId: string,
  operations: Operation[],
): Promise<BatchResult> {
  try {
    return await writeAs(viewer, (tx, me) => applyWithin(tx, me, ownerId, operations))
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    // A row that an operation needs was deleted, or never existed.
    if (isComplaint(error, 'foreignKeyViolation')) return { ok: false, code: 'gone', operation: null }
    if (isAnalysisTaken(error)) return { ok: false, code: 'misplaced', operation: null }
    throw error
  }
}

/**
 * The same within a transaction that another mutation has opened. Throws `Refused`.
 * @param suggestionId the mentor's suggestion that the operations come from
 */
export async function applyWithin(
  tx: Tx,
  me: Me,
  ownerId: string,
  operations: Operation[],
  suggestionId: string | null = null,
): Promise<{ ok: true; revision: number }> {
  const number = await nextRevision(tx, ownerId)
  if (number === null) throw new Refused({ ok: false, code: 'not-found', operation: null })
  const fresh = await onlyNew(tx, ownerId, operations)
  const batch = await openBatch(tx, me, ownerId, fresh)
  for (const run of runs(fresh)) {
    const { kind } = run[0]
    if (kind === 'insert' || kind === 'delete' || isApart(run)) await applyRun(batch, run)
    else for (const operation of run) await applyRun(batch, [operation])
  }
  await keepKeys(batch, fresh)
  await record(batch, number, fresh, suggestionId)
  return { ok: true, revision: number }
}

/** Groups neighbouring operations of one kind. */
function runs(operations: Operation[]): [Operation, ...Operation[]][] {
  const found: [Operation, ...Operation[]][] = []
  for (const operation of operations) {
    const last = found.at(-1)
    if (last?.[0].kind === operation.kind) last.push(operation)
    else found.push([operation])
  }
  return found
}

/** The row that an operation writes, if operations of its kind may share a statement; null for the others. */
function rowOf(operation: Operation): string | null {
  if (isFacet(operation)) return keySaid(operation)
  return operation.kind === 'edit' || operation.kind === 'done' ? operation.node : null
}

/**
 * Whether a run touches no row twice, so that one statement can write it, as an import of thousands needs.
 */
function isApart(run: Operation[]): boolean {
  const rows = run.map(rowOf)
  return !rows.includes(null) && new Set(rows).size === run.length
}

/** Carries out operations of one kind; kinds that imports have by the thousand take one statement for all. */
async function applyRun(batch: Batch, run: [Operation, ...Operation[]]): Promise<void> {
  const [first] = run
  if (isFacet(first)) return writeFacet(batch, facetOf(first), run as FacetOperation[])
  const write = writers[first.kind] as (batch: Batch, run: StructureOperation[]) => Promise<void>
  await write(batch, run as StructureOperation[])
}

type Writers = {
  [K in StructureOperation['kind']]: (batch: Batch, run: OperationOf<K>[]) => Promise<void>
}

const writers: Writers = {
  insert: insertNodes,
  delete: deleteNodes,
  edit: editNodes,
  move: each(moveNode),
  form: each(setForm),
  goal: each(markGoal),
  done: each(setDone),
  section: each(putSection),
  'delete-section': each(deleteSection),
  analysis: each(putAnalysis),
  'delete-analysis': each(deleteAnalysis),
}

/**
 * Runs one statement for each operation. Waits for all, even if one fails, because no statement may follow
 * the rollback.
 */
function each<O>(write: (batch: Batch, operation: O) => Promise<void>) {
  return async (batch: Batch, run: O[]): Promise<void> => {
    const outcomes = await Promise.allSettled(run.map((operation) => write(batch, operation)))
    const failed = outcomes.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }
}
