import type { Node, Outline } from '../schema'
import { amongSiblings, childrenOf, type Edit, findNode, moveTo, type Place } from './edit'

const nothing: Edit = { operations: [], caret: null }

function moved(outline: Outline, node: Node, place: Omit<Place, 'section'>, at: number): Edit {
  return {
    operations: moveTo(outline, [node.id], { section: node.sectionId, ...place }),
    caret: { node: node.id, at },
  }
}

/** Tab: the item, with all below it, becomes the last child of the one above. */
export function indent(outline: Outline, id: string, at: number): Edit {
  const node = findNode(outline, id)
  if (!node) return nothing
  const { siblings, index } = amongSiblings(outline, node)
  const above = siblings[index - 1]
  if (!above) return nothing
  return moved(outline, node, { parent: above.id, after: childrenOf(outline, above).at(-1)?.id ?? null }, at)
}

/** Shift+Tab: the item comes right behind its parent; siblings that follow stay where they are. */
export function outdent(outline: Outline, id: string, at: number): Edit {
  const node = findNode(outline, id)
  const parent = node?.parentId ? findNode(outline, node.parentId) : null
  if (!node || !parent) return nothing
  return moved(outline, node, { parent: parent.parentId, after: parent.id }, at)
}

/** Alt+Shift+ArrowUp: before the sibling above; a first child goes to the end of the item above its parent. */
export function moveUp(outline: Outline, id: string, at: number): Edit {
  const node = findNode(outline, id)
  if (!node) return nothing
  const { siblings, index } = amongSiblings(outline, node)
  if (index > 0) {
    return moved(outline, node, { parent: node.parentId, after: siblings[index - 2]?.id ?? null }, at)
  }
  const aunt = besideParent(outline, node, -1)
  if (!aunt) return nothing
  return moved(outline, node, { parent: aunt.id, after: childrenOf(outline, aunt).at(-1)?.id ?? null }, at)
}

/** Alt+Shift+ArrowDown: behind the sibling below; a last child becomes the first one of the item below its parent. */
export function moveDown(outline: Outline, id: string, at: number): Edit {
  const node = findNode(outline, id)
  if (!node) return nothing
  const { siblings, index } = amongSiblings(outline, node)
  const below = siblings[index + 1]
  if (below) return moved(outline, node, { parent: node.parentId, after: below.id }, at)
  const aunt = besideParent(outline, node, 1)
  return aunt ? moved(outline, node, { parent: aunt.id, after: null }, at) : nothing
}

function besideParent(outline: Outline, node: Node, step: 1 | -1): Node | null {
  const parent = node.parentId ? findNode(outline, node.parentId) : null
  if (!parent) return null
  const { siblings, index } = amongSiblings(outline, parent)
  return siblings[index + step] ?? null
}
