import { findNode, moveTo } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { siblingsAt } from '@/features/outline/model/rules/tree'
import { type Day, mondayOf } from '@/lib/dates'
import { type OpenList, pickedWeek } from './lists'

/** Picks a to-do for the week that begins on a Monday; null takes the pick away. */
export const setPick = (node: string, week: Day | null): Operation => ({
  kind: 'pick',
  id: newId(),
  node,
  week,
})

/** What a move to a list does to the pick of a to-do: nothing, where its day alone puts it there. */
export function pickFor(outline: Outline, id: string, to: OpenList, today: Day): Operation[] {
  const [picked, week] = [pickedWeek(outline, id), mondayOf(today)]
  if (to === 'week' && picked !== week) return [setPick(id, week)]
  return to === 'later' && picked === week ? [setPick(id, null)] : []
}

/**
 * Puts a to-do between two others of a list, whose order is that of the document. It stays below the item that it is
 * below, and next to the nearest of its siblings; where the list has none, it stays where it is.
 *
 * @param list ids of the to-dos of the list, without this one
 * @param index how many of them are to be before it
 */
export function orderOperations(
  outline: Outline,
  id: string,
  list: readonly string[],
  index: number,
): Operation[] {
  const node = findNode(outline, id)
  if (!node || outline.excerpt) return []
  const siblings = siblingsAt(outline.nodes, node.sectionId, node.parentId)
  const place = placeAmong(node, siblings, list, index)
  if (!place || place.after === node.id) return []
  const before = siblings[siblings.findIndex((each) => each.id === id) - 1]?.id ?? null
  if (place.after === before) return []
  return moveTo(outline, [id], { section: node.sectionId, parent: node.parentId, after: place.after })
}

function placeAmong(
  node: Node,
  siblings: readonly Node[],
  list: readonly string[],
  index: number,
): { after: string | null } | null {
  const known = new Set(siblings.map(({ id }) => id))
  const above = list.slice(0, index).findLast((each) => known.has(each))
  if (above !== undefined) return { after: above }
  const below = list.slice(index).find((each) => known.has(each))
  if (below === undefined) return null
  const others = siblings.filter(({ id }) => id !== node.id)
  return { after: others[others.findIndex(({ id }) => id === below) - 1]?.id ?? null }
}
