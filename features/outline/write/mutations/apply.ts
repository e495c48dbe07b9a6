import 'server-only'
import { type Tx, type Viewer, writeAtOnce } from '@/db/client'
import { isAnalysisTaken, isComplaint } from '@/db/errors'
import type { Me } from '@/db/me'
import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import { facetOf, isFacet, keySaid } from '@/features/outline/model/rules/facet-rows'
import type { FacetOperation } from '@/features/outline/model/rules/facets'
import type { Operation, OperationOf } from '@/features/outline/model/rules/operation'
import type { StructureOperation } from '@/features/outline/model/schema/structure'
import {
  allWritten,
  type Batch,
  nextRevision,
  onlyNew,
  openBatch,
  Refused,
  record,
  refusalOf,
  stored,
} from './batch'
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
    return await writeAtOnce(viewer, (tx, me) => applyWithin(tx, me, ownerId, operations))
  } catch (error) {
    // A row that an operation needs was deleted, or never existed.
    if (isComplaint(error, 'foreignKeyViolation')) return { ok: false, code: 'gone', operation: null }
    if (isAnalysisTaken(error)) return { ok: false, code: 'misplaced', operation: null }
    return refusalOf(viewer, error)
  }
}

/**
 * The same within a transaction that another mutation has opened. Throws `Refused`. A batch of edits takes two round
 * trips: what it needs to know, and all that it writes.
 * @param me may still be on its way
 * @param suggestionId the mentor's suggestion that the operations come from
 */
export async function applyWithin(
  tx: Tx,
  me: Me | Promise<Me>,
  ownerId: string,
  operations: Operation[],
  suggestionId: string | null = null,
): Promise<{ ok: true; revision: number }> {
  // The lock is asked for first: what is read after it is as the batch before has left it.
  const [viewer, number, known] = await Promise.all([
    me,
    nextRevision(tx, ownerId),
    stored(tx, ownerId, operations),
  ])
  if (number === null) throw new Refused({ ok: false, code: 'not-found', operation: null })
  const fresh = onlyNew(operations, known)
  const batch = openBatch(tx, viewer, ownerId, known)
  const written: Promise<void>[] = []
  for (const run of runs(fresh).flatMap(parts)) {
    written.push(applyRun(batch, run))
    if (awaited.has(run[0].kind)) await allWritten(written)
  }
  written.push(keepKeys(batch, fresh), record(batch, number, fresh, suggestionId))
  await allWritten(written)
  return { ok: true, revision: number }
}

/**
 * Kinds that ask before they write, or whose outcome the following operations have to know. All others send what they
 * write ahead of their first wait, so that it reaches Postgres in the order of the operations.
 */
const awaited = new Set<Operation['kind']>(['delete', 'move', 'analysis', 'delete-analysis'])

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

/** The run as a whole, where one statement writes all of it, or each operation by itself. */
function parts(run: [Operation, ...Operation[]]): [Operation, ...Operation[]][] {
  const { kind } = run[0]
  if (kind === 'insert' || kind === 'delete' || isApart(run)) return [run]
  return run.map((operation) => [operation])
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

/** Runs one statement for each operation. */
function each<O>(write: (batch: Batch, operation: O) => Promise<void>) {
  return (batch: Batch, run: O[]): Promise<void> => allWritten(run.map((one) => write(batch, one)))
}
