import {
  amongSiblings,
  childrenOf,
  type Edit,
  editText,
  findNode,
  moveTo,
} from '@/features/outline/model/rules/edit'
import { carryOver, hasFacets } from '@/features/outline/model/rules/hanging'
import { textLimit } from '@/features/outline/model/rules/limits'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'

const nothing: Edit = { operations: [], caret: null }

/** Deletes an item and all below it; the caret goes to the end of the item above, or else below. */
export function removeNode(outline: Outline, id: string): Edit {
  const node = findNode(outline, id)
  if (!node) return nothing
  const rows = rowsOf(outline.nodes, node.sectionId)
  const index = rows.findIndex((row) => row.node.id === id)
  const next = rows.slice(index + 1).find((row) => row.depth <= (rows[index]?.depth ?? 0))
  const neighbour = rows[index - 1]?.node ?? next?.node
  return {
    operations: [deletion(id)],
    caret: neighbour ? { node: neighbour.id, at: index > 0 ? neighbour.text.length : 0 } : null,
  }
}

const deletion = (node: string): Operation => ({ kind: 'delete', id: newId(), node })

/**
 * Backspace at the start of an item: its words go to the end of the item above, with what hangs on it. Does nothing
 * where that would tear its children away, make a text too long, or mix a verbatim block into other text.
 */
export function mergeBackward(outline: Outline, id: string): Edit {
  const node = findNode(outline, id)
  if (!node) return nothing
  const rows = rowsOf(outline.nodes, node.sectionId)
  const above = rows[rows.findIndex((row) => row.node.id === id) - 1]?.node
  const children = childrenOf(outline, node)
  if (!above) return node.text === '' && children.length === 0 ? removeNode(outline, id) : nothing
  if (node.text === '' && children.length === 0 && !hasFacets(outline, node)) return removeNode(outline, id)
  if (above.text === '' && childrenOf(outline, above).length === 0 && !hasFacets(outline, above)) {
    return { operations: [deletion(above.id)], caret: { node: id, at: 0 } }
  }
  return join(outline, above, node, children)
}

/** Delete at the end of an item: the words of the item below come up. */
export function mergeForward(outline: Outline, id: string): Edit {
  const node = findNode(outline, id)
  if (!node) return nothing
  const rows = rowsOf(outline.nodes, node.sectionId)
  const below = rows[rows.findIndex((row) => row.node.id === id) + 1]?.node
  if (!below) return nothing
  const edit = mergeBackward(outline, below.id)
  return edit.operations.length > 0 && edit.caret?.node === id
    ? { ...edit, caret: { node: id, at: node.text.length } }
    : edit
}

function join(outline: Outline, above: Node, node: Node, children: Node[]): Edit {
  const { siblings, index } = amongSiblings(outline, node)
  const keepsDepth = above.id === node.parentId || siblings[index - 1]?.id === above.id
  const verbatim = above.form === 'raw' || node.form === 'raw'
  const text = above.text + node.text
  if (verbatim || text.length > textLimit || (children.length > 0 && !keepsDepth)) return nothing
  const place = { section: node.sectionId, parent: above.id, after: null }
  const ids = children.map((child) => child.id)
  return {
    operations: [
      ...(node.text === '' ? [] : [editText(above, text)]),
      ...(ids.length > 0 ? moveTo(outline, ids, place) : []),
      ...carryOver(outline, node.id, above.id),
      deletion(node.id),
    ],
    caret: { node: above.id, at: above.text.length },
  }
}
