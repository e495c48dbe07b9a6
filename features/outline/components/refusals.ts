import type { Operation, Refusal } from '../schema'
import type { Conflict, Pending, RefusedEdit } from './queue-record'

/** What is left of a queue after one of its operations was refused. */
export type Settled = { pending: Pending[]; conflict: Conflict | null; refused: RefusedEdit[] }

const writes = (operation: Operation, node: string) =>
  (operation.kind === 'edit' || operation.kind === 'insert') && operation.node === node

/** The newest words for an item among the operations, or null. */
function latestText(pending: readonly Pending[], node: string): string | null {
  const last = pending.findLast(({ operation }) => writes(operation, node))?.operation
  return last && 'text' in last ? last.text : null
}

/**
 * A collision: all edits of the item leave the queue and become a question. Where the item was to be deleted, it
 * stays, for the words that stand there now were not seen.
 */
export function settleCollision(
  pending: readonly Pending[],
  { node, text: theirs, version }: Extract<Refusal, { code: 'collision' }>,
): Settled {
  const mine = latestText(pending, node)
  const left = pending.filter(({ operation }) => !(operation.kind === 'edit' && operation.node === node))
  const deletion = left.find(({ operation }) => operation.kind === 'delete' && operation.node === node)
  if (deletion) {
    const { operation, section } = deletion
    const refused: RefusedEdit[] = [{ id: operation.id, section, text: null, code: 'changed' }]
    return { pending: left.filter((entry) => entry !== deletion), conflict: null, refused }
  }
  const agreed = mine === null || mine === theirs
  return { pending: left, conflict: agreed ? null : { node, mine, theirs, version }, refused: [] }
}

/**
 * Any other refusal: the operation leaves the queue with all that builds on it, and the words it carried are kept
 * aside. What else was refused says so without words.
 */
export function settleRefusal(
  pending: readonly Pending[],
  culprit: Pending,
  code: RefusedEdit['code'],
): Settled {
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
  const names = ({ operation: other }: Pending) =>
    ('node' in other && lost.has(other.node)) ||
    ('parent' in other && other.parent !== null && lost.has(other.parent)) ||
    ('competency' in other && lost.has(other.competency))
  const refused = [...lost].flatMap((node): RefusedEdit[] => {
    const text = latestText(pending, node)
    const back = code === 'gone' && node === operation.node ? culprit.back : undefined
    return text ? [{ id: `${operation.id}/${node}`, section, text, code, ...(back && { back }) }] : []
  })
  return { pending: pending.filter((entry) => !names(entry)), conflict: null, refused }
}
