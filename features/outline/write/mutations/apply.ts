import 'server-only'
import { type Me, type Tx, type Viewer, writeAs } from '@/db/client'
import { isAnalysisTaken, isComplaint } from '@/db/errors'
import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import type { Kind, Operation, OperationOf } from '@/features/outline/model/schema'
import { type Batch, nextRevision, onlyNew, openBatch, Refused, record } from './batch'
import { setChoice, setDismissals, setEvidence, setLevels, setLinks } from './facets'
import { deleteNodes, editNodes, insertNodes, markGoal, moveNode, setForm } from './nodes'
import { deleteAnalysis, deleteSection, putAnalysis, putSection } from './sections'
import { setDone, setDue, setOccurrence, setRecurrence } from './todos'

/**
 * Carries a batch of operations out on one person's document: all of it or nothing. Sent twice, the second time
 * changes nothing and is answered alike.
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
    // A row that an operation needs went away, or was never there.
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
  await record(batch, number, fresh, suggestionId)
  return { ok: true, revision: number }
}

/** Neighbouring operations of one kind, together. */
function runs(operations: Operation[]): [Operation, ...Operation[]][] {
  const found: [Operation, ...Operation[]][] = []
  for (const operation of operations) {
    const last = found.at(-1)
    if (last?.[0].kind === operation.kind) last.push(operation)
    else found.push([operation])
  }
  return found
}

const apart: readonly Kind[] = [
  'edit',
  'level',
  'link',
  'dismiss',
  'evidence',
  'due',
  'done',
  'recur',
  'occurrence',
  'choose',
]

/** What an operation says of its row, rather than which row it is. */
const said = ['text', 'seen', 'value', 'linked', 'dismissed', 'day', 'rule', 'goal']

/** Whether the operations of a run touch no row twice, so that an import need not wait for each of its thousands. */
function isApart(run: Operation[]): boolean {
  if (run.some(({ kind }) => !apart.includes(kind))) return false
  const rows = run.map((operation) => {
    const { id: _, ...rest } = operation
    if (rest.kind === 'occurrence') return `${rest.node} ${rest.day}`
    const row = Object.entries('evidence' in rest ? { evidence: rest.evidence } : rest)
    return JSON.stringify(row.filter(([name]) => !said.includes(name)).sort())
  })
  return new Set(rows).size === run.length
}

/** Carries out operations of one kind; those of which there are thousands in an import with a statement for all. */
function applyRun(batch: Batch, run: [Operation, ...Operation[]]): Promise<void> {
  switch (run[0].kind) {
    case 'insert':
      return insertNodes(batch, run as OperationOf<'insert'>[])
    case 'delete':
      return deleteNodes(batch, run as OperationOf<'delete'>[])
    case 'edit':
      return editNodes(batch, run as OperationOf<'edit'>[])
    case 'level':
      return setLevels(batch, run as OperationOf<'level'>[])
    case 'link':
      return setLinks(batch, run as OperationOf<'link'>[])
    case 'dismiss':
      return setDismissals(batch, run as OperationOf<'dismiss'>[])
    default:
      return settleAll(run.map((operation) => applyOne(batch, operation as Single)))
  }
}

/** Operations that are carried out one by one. */
type Single = Exclude<Operation, { kind: 'insert' | 'delete' | 'edit' | 'level' | 'link' | 'dismiss' }>

/** Waits for all of them, also when one fails: nothing may be asked of the database once the batch is taken back. */
async function settleAll(works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

function applyOne(batch: Batch, operation: Single): Promise<void> {
  switch (operation.kind) {
    case 'move':
      return moveNode(batch, operation)
    case 'form':
      return setForm(batch, operation)
    case 'goal':
      return markGoal(batch, operation)
    case 'choose':
      return setChoice(batch, operation)
    case 'evidence':
      return setEvidence(batch, operation)
    case 'done':
      return setDone(batch, operation)
    case 'due':
      return setDue(batch, operation)
    case 'recur':
      return setRecurrence(batch, operation)
    case 'occurrence':
      return setOccurrence(batch, operation)
    case 'section':
      return putSection(batch, operation)
    case 'delete-section':
      return deleteSection(batch, operation)
    case 'analysis':
      return putAnalysis(batch, operation)
    case 'delete-analysis':
      return deleteAnalysis(batch, operation)
  }
}
