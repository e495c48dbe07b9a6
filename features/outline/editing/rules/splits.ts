import {
  alike,
  amongSiblings,
  childrenOf,
  type Edit,
  editText,
  findNode,
  insertAt,
} from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Outline } from '@/features/outline/model/rules/outline'
import { outdent } from './moves'

/**
 * Enter: the text behind the caret becomes a new item below. At the start of a text an empty item comes above
 * instead, so that levels and links stay with their words; an empty last child moves out a step.
 *
 * @param start,end the selection, which is replaced
 * @param folded whether the item's children are hidden; shown ones come after the new item
 */
export function splitNode(outline: Outline, id: string, start: number, end = start, folded = false): Edit {
  const node = findNode(outline, id)
  if (!node) return { operations: [], caret: null }
  const [head, tail] = [node.text.slice(0, start), node.text.slice(end)]
  const { siblings, index } = amongSiblings(outline, node)
  const children = childrenOf(outline, node)
  const here = { section: node.sectionId, parent: node.parentId }

  if (node.text === '' && children.length === 0 && node.parentId !== null && index === siblings.length - 1) {
    return outdent(outline, id, 0)
  }
  if (head === '' && tail !== '') {
    const place = { ...here, after: siblings[index - 1]?.id ?? null }
    const cut = end > start ? [editText(node, tail)] : []
    return {
      operations: [...cut, ...insertAt(outline, [{ text: '', ...alike(node) }], place)],
      caret: { node: id, at: 0 },
    }
  }
  const below = newId()
  const inside = children.length > 0 && !folded
  const place = inside ? { ...here, parent: id, after: null } : { ...here, after: id }
  const item = { node: below, text: tail, ...alike((inside && children[0]) || node) }
  const cut = head === node.text ? [] : [editText(node, head)]
  return { operations: [...cut, ...insertAt(outline, [item], place)], caret: { node: below, at: 0 } }
}

/** An empty item right below another one, as a child if children are shown there. */
export function addBelow(outline: Outline, id: string): Edit {
  const node = findNode(outline, id)
  if (!node) return { operations: [], caret: null }
  const below = newId()
  const child = childrenOf(outline, node)[0]
  const place = child ? { parent: id, after: null } : { parent: node.parentId, after: id }
  const item = { node: below, text: '', ...alike(child ?? node) }
  return {
    operations: insertAt(outline, [item], { section: node.sectionId, ...place }),
    caret: { node: below, at: 0 },
  }
}
