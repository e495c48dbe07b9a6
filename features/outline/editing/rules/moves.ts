import {
  amongSiblings,
  childrenOf,
  type Edit,
  findNode,
  moveTo,
  type Place,
} from '@/features/outline/model/rules/edit'
import type { Node, Outline } from '@/features/outline/model/rules/outline'

const nothing: Edit = { operations: [], caret: null }

/** One item, or several neighbouring siblings in order. */
type Items = string | readonly string[]

function found(outline: Outline, items: Items): { ids: readonly string[]; first: Node; last: Node } | null {
  const ids = typeof items === 'string' ? [items] : items
  const [first, last] = [findNode(outline, ids[0] ?? ''), findNode(outline, ids.at(-1) ?? '')]
  return first && last && { ids, first, last }
}

function moved(outline: Outline, ids: readonly string[], place: Place, at: number): Edit {
  return { operations: moveTo(outline, ids, place), caret: { node: ids[0] as string, at } }
}

/** Tab: the items, with all below them, become the last children of the one above. */
export function indent(outline: Outline, items: Items, at: number): Edit {
  const group = found(outline, items)
  if (!group) return nothing
  const { siblings, index } = amongSiblings(outline, group.first)
  const above = siblings[index - 1]
  if (!above) return nothing
  const after = childrenOf(outline, above).at(-1)?.id ?? null
  return moved(outline, group.ids, { section: above.sectionId, parent: above.id, after }, at)
}

/** Shift+Tab: the items come right behind their parent; siblings that follow stay where they are. */
export function outdent(outline: Outline, items: Items, at: number): Edit {
  const group = found(outline, items)
  const parent = group?.first.parentId ? findNode(outline, group.first.parentId) : null
  if (!group || !parent) return nothing
  return moved(
    outline,
    group.ids,
    { section: parent.sectionId, parent: parent.parentId, after: parent.id },
    at,
  )
}

/** Alt+Shift+ArrowUp: before the sibling above; a first child goes to the end of the item above its parent. */
export function moveUp(outline: Outline, items: Items, at: number): Edit {
  const group = found(outline, items)
  if (!group) return nothing
  const { siblings, index } = amongSiblings(outline, group.first)
  const { sectionId: section, parentId: parent } = group.first
  if (index > 0) {
    return moved(outline, group.ids, { section, parent, after: siblings[index - 2]?.id ?? null }, at)
  }
  const aunt = besideParent(outline, group.first, -1)
  if (!aunt) return nothing
  const after = childrenOf(outline, aunt).at(-1)?.id ?? null
  return moved(outline, group.ids, { section, parent: aunt.id, after }, at)
}

/** Alt+Shift+ArrowDown: behind the sibling below; a last child becomes the first one of the item below its parent. */
export function moveDown(outline: Outline, items: Items, at: number): Edit {
  const group = found(outline, items)
  if (!group) return nothing
  const { siblings, index } = amongSiblings(outline, group.last)
  const { sectionId: section, parentId: parent } = group.last
  const below = siblings[index + 1]
  if (below) return moved(outline, group.ids, { section, parent, after: below.id }, at)
  const aunt = besideParent(outline, group.last, 1)
  return aunt ? moved(outline, group.ids, { section, parent: aunt.id, after: null }, at) : nothing
}

function besideParent(outline: Outline, node: Node, step: 1 | -1): Node | null {
  const parent = node.parentId ? findNode(outline, node.parentId) : null
  if (!parent) return null
  const { siblings, index } = amongSiblings(outline, parent)
  return siblings[index + step] ?? null
}
