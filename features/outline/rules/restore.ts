import type { Operation, Outline } from '../schema'
import { newInsert } from './edit'
import { facetsOf } from './facets'
import { subtreeIds } from './tree'

/**
 * Operations that bring an item back after its deletion, with all below it and all that hung on them.
 *
 * @param outline as it was before the deletion
 */
export function restoreOperations(outline: Outline, id: string): Operation[] {
  const ids = subtreeIds(outline.nodes, id)
  const byId = new Map(outline.nodes.map((node) => [node.id, node]))
  const inserts: Operation[] = []
  // A set keeps the order in which it was filled: parents come before their children.
  for (const nodeId of ids) {
    const node = byId.get(nodeId)
    if (!node) continue
    const { sectionId: section, parentId: parent, position, text, form, box, start, isGoal } = node
    inserts.push(newInsert({ node: nodeId, text, form, box, start, isGoal }, { section, parent }, position))
  }
  return [...inserts, ...facetsOf(outline, ids)]
}
