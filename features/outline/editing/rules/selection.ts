import { applyOperation } from '@/features/outline/model/rules/apply'
import { type Edit, findNode } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Row } from '@/features/outline/model/rules/rows'
import { indent, moveDown, moveUp, outdent } from './moves'
import { type Selected, type Selection, selectedIn } from './selected'

/** The selection after Shift with an arrow: one item more or less at its head, passing over children that come along. */
export function extend(rows: readonly Row[], selection: Selection, step: 1 | -1): Selection {
  const index = (id: string) => rows.findIndex(({ node }) => node.id === id)
  const [anchor, head] = [index(selection.anchor), index(selection.head)]
  const size = selectedIn(rows, selection)?.ids.size ?? 0
  let next = head + step
  if (step === 1 && head >= anchor) next = anchor + size
  if (step === 1 && head < anchor) {
    while (next < anchor && (rows[next]?.depth ?? 0) > (rows[head]?.depth ?? 0)) next += 1
  }
  if (step === -1 && head > anchor) {
    for (let up = index(rows[next]?.node.parentId ?? ''); up >= anchor; ) {
      next = up
      up = index(rows[next]?.node.parentId ?? '')
    }
  }
  const to = rows[next]
  return to ? { ...selection, head: to.node.id } : selection
}

const moves = { indent, outdent, 'move-up': moveUp, 'move-down': moveDown }
export type GroupCommand = keyof typeof moves

/**
 * Carries a command out on all selected items, which keep their order; does nothing if the first cannot move.
 */
export function editSelected(outline: Outline, roots: readonly string[], command: GroupCommand): Edit {
  const groups = siblingsTogether(outline, roots)
  if (command === 'outdent' || command === 'move-down') groups.reverse()
  const operations: Edit['operations'] = []
  let now = outline
  for (const group of groups) {
    const edit = moves[command](now, group, 0)
    if (edit.operations.length === 0 && operations.length === 0 && command !== 'outdent') break
    operations.push(...edit.operations)
    now = edit.operations.reduce(applyOperation, now)
  }
  return { operations, caret: null }
}

/** Deletes all selected items; the caret goes to the end of the item above, or else to the one below. */
export function removeSelected(rows: readonly Row[], { ids, roots }: Selected): Edit {
  const operations = roots.map((node): Operation => ({ kind: 'delete', id: newId(), node }))
  const from = rows.findIndex(({ node }) => node.id === roots[0])
  const [above, below] = [rows[from - 1]?.node, rows[from + ids.size]?.node]
  const caret = above ? { node: above.id, at: above.text.length } : below ? { node: below.id, at: 0 } : null
  return { operations, caret }
}

function siblingsTogether(outline: Outline, roots: readonly string[]): string[][] {
  const groups: string[][] = []
  let parent: string | null | undefined
  for (const id of roots) {
    const node = findNode(outline, id)
    if (!node) continue
    if (node.parentId === parent) groups.at(-1)?.push(id)
    else groups.push([id])
    parent = node.parentId
  }
  return groups
}
