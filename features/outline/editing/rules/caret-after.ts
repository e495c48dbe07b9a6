import { applyOperation } from '@/features/outline/model/rules/apply'
import { type Caret, findNode } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { removeNode } from './joins'

/**
 * Where the caret goes after operations that were not made at it: behind the changed words, or beside what
 * was removed. Null: the section is empty now.
 *
 * @param outline as it was before the operations
 */
export function caretAfter(outline: Outline, operations: readonly Operation[]): Caret | null {
  const after = operations.reduce(applyOperation, outline)
  const texts = operations.filter((each) => each.kind === 'edit' || each.kind === 'insert')
  const named = [...texts, ...operations].find((each) => 'node' in each && findNode(after, each.node))
  const node = named && 'node' in named ? findNode(after, named.node) : null
  if (node) {
    const before = findNode(outline, node.id)?.text ?? ''
    return { node: node.id, at: before === node.text ? node.text.length : changedUntil(before, node.text) }
  }
  const gone = operations.find((each) => each.kind === 'delete')
  const beside = gone ? removeNode(outline, gone.node).caret : null
  return beside && findNode(after, beside.node) ? beside : null
}

/** Where in the new text the difference to the old one ends. */
function changedUntil(before: string, now: string): number {
  let same = 0
  const most = Math.min(before.length, now.length)
  while (same < most && before.at(-1 - same) === now.at(-1 - same)) same += 1
  return now.length - same
}
