import type { Refusal } from '@/features/outline/model/rules/batch-result'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Conflict, Pending, RefusedEdit } from './queue-record'

/** What is left of a queue after one of its operations was refused. */
export type Remainder = { pending: Pending[]; conflict: Conflict | null; refused: RefusedEdit[] }

const writes = (operation: Operation, node: string) =>
  (operation.kind === 'edit' || operation.kind === 'insert') && operation.node === node

/** The newest words for an item among the operations, or null. */
function latestText(pending: readonly Pending[], node: string): string | null {
  const last = pending.findLast(({ operation }) => writes(operation, node))?.operation
  return last && 'text' in last ? last.text : null
}

/**
 * After a collision, all edits of the item leave the queue and become a question. A deletion of the item is
 * given up, because it has words now that were not seen; so is a drag that begins with that deletion.
 */
export function afterCollision(
  pending: readonly Pending[],
  { operation: culprit, node, text: theirs, version }: Extract<Refusal, { code: 'collision' }>,
): Remainder {
  const drag = dragOf(pending, culprit)
  if (drag) return giveUp(pending, culprit, drag)
  const mine = latestText(pending, node)
  const agreed = mine === null || mine === theirs
  const of = pending.find(({ operation }) => writes(operation, node))
  const conflict = agreed ? null : { node, mine, theirs, version, section: of?.section ?? null }
  const left = pending.filter(({ operation }) => !(operation.kind === 'edit' && operation.node === node))
  // The words may also stand below what is deleted. Without it the same batch would be refused for ever.
  const deletion = left.find(
    ({ operation }) => operation.kind === 'delete' && (operation.node === node || operation.id === culprit),
  )
  if (!deletion) return { pending: left, conflict, refused: [] }
  const { operation, section } = deletion
  const later = dragOf(left, operation.id)
  if (later) return { ...giveUp(left, operation.id, later), conflict }
  const refused: RefusedEdit[] = [{ id: operation.id, section, text: null, code: 'changed' }]
  return { pending: left.filter((entry) => entry !== deletion), conflict: null, refused }
}

/** @property first index of the drag's first operation; earlier operations stay */
type Drag = { first: number; replaced: ReadonlySet<string> }

/**
 * The items of a drag to another section, which deletes and inserts them, if the refused deletion is one of
 * theirs; else null. Operations that the server has acknowledged are not considered.
 */
function dragOf(pending: readonly Pending[], culprit: string): Drag | null {
  const at = pending.findIndex(({ operation }) => operation.id === culprit)
  const isDeletion = (entry: Pending | undefined) => entry?.operation.kind === 'delete'
  if (!isDeletion(pending[at])) return null
  const first = pending.findLastIndex((entry, index) => index < at && !isDeletion(entry)) + 1
  const end = pending.findIndex((entry, index) => index > at && !isDeletion(entry))
  if (end === -1) return null
  const back = new Set(
    pending.slice(end).flatMap(({ operation }) => (operation.kind === 'insert' ? [operation.node] : [])),
  )
  const run = pending
    .slice(first, end)
    .flatMap(({ operation }) => ('node' in operation ? [operation.node] : []))
  const named = pending[at]?.operation
  if (!named || !('node' in named) || !back.has(named.node)) return null
  return { first, replaced: new Set(run.filter((node) => back.has(node))) }
}

/** Gives up a drag and what was done to its items afterwards; keeps only words that are nowhere else. */
function giveUp(pending: readonly Pending[], culprit: string, { first, replaced }: Drag): Remainder {
  const [before, later] = [pending.slice(0, first), pending.slice(first)]
  const lost = new Set(replaced)
  for (const { operation } of later) {
    if (operation.kind === 'insert' && operation.parent !== null && lost.has(operation.parent))
      lost.add(operation.node)
  }
  const section = pending.find(({ operation }) => operation.id === culprit)?.section ?? null
  const words = [...lost].flatMap((node): RefusedEdit[] => {
    const own = later.filter(({ operation }) => operation.kind === 'edit' || !replaced.has(node))
    const text = latestText(own, node)
    return text ? [{ id: `${culprit}/${node}`, section, text, code: 'changed' }] : []
  })
  const refused: RefusedEdit[] = [{ id: culprit, section, text: null, code: 'changed' }, ...words]
  return { pending: [...before, ...later.filter((entry) => !namesAny(entry, lost))], conflict: null, refused }
}

function namesAny({ operation }: Pending, lost: ReadonlySet<string>): boolean {
  return (
    ('node' in operation && lost.has(operation.node)) ||
    ('parent' in operation && operation.parent !== null && lost.has(operation.parent)) ||
    ('competency' in operation && lost.has(operation.competency))
  )
}

/**
 * After any other refusal, the operation leaves the queue with all that depend on it. Its words are kept
 * aside; without words, only the refusal is reported.
 */
export function afterRefusal(
  pending: readonly Pending[],
  culprit: Pending,
  code: RefusedEdit['code'],
): Remainder {
  const { operation, section } = culprit
  const carriesText = operation.kind === 'insert' || (operation.kind === 'edit' && code !== 'cycle')
  if (!carriesText) {
    const left = pending.filter((entry) => entry !== culprit)
    const text = operation.kind === 'evidence' ? operation.text : null
    return { pending: left, conflict: null, refused: [{ id: operation.id, section, text, code }] }
  }
  const lost = new Set([operation.node])
  for (const { operation: later } of pending) {
    if (later.kind === 'insert' && later.parent !== null && lost.has(later.parent)) lost.add(later.node)
  }
  const refused = [...lost].flatMap((node): RefusedEdit[] => {
    const text = latestText(pending, node)
    const back = code === 'gone' && node === operation.node ? culprit.back : undefined
    return text ? [{ id: `${operation.id}/${node}`, section, text, code, ...(back && { back }) }] : []
  })
  return { pending: pending.filter((entry) => !namesAny(entry, lost)), conflict: null, refused }
}
