import { editText, findNode, newInsert } from './edit'
import { isFacet } from './facet-rows'
import { facetsOf, isWhole } from './hanging'
import { newId } from './new-id'
import type { Operation } from './operation'
import type { Outline } from './outline'
import { subtreeIds } from './tree'
import { versionOfReturn } from './version-of-return'
import { isElsewhere } from './within-part'

/**
 * Operations that bring an item back after its deletion, with all below it and all that hung on them.
 *
 * @param outline as it was before the deletion
 */
export function restoreOperations(outline: Outline, id: string): Operation[] {
  return restoreAll(outline, [id])
}

/** The same for several items; rows that name two of them come once, after both. */
export function restoreAll(outline: Outline, ids: readonly string[]): Operation[] {
  return standing(outline, new Set(ids.flatMap((id) => [...subtreeIds(outline.nodes, id)])))
}

/** Operations that bring one item back, without its children; kept with an edit, see `bringBack`. */
export function keepsake(outline: Outline, id: string): Operation[] {
  return standing(outline, new Set([id]))
}

/**
 * Brings back an item that was deleted elsewhere, with other words: in its place if its parent still exists,
 * else at the top. If it is back already, only sets the words.
 *
 * @param kept what `keepsake` returned before the deletion
 */
export function bringBack(outline: Outline, kept: readonly Operation[], text: string): Operation[] {
  const insert = kept.find((operation) => operation.kind === 'insert')
  if (!insert) return []
  const node = findNode(outline, insert.node)
  if (node) return node.text === text ? [] : [editText(node, text)]
  const parent = insert.parent && findNode(outline, insert.parent) ? insert.parent : null
  const stands = (id: string) =>
    id === insert.node || findNode(outline, id) !== null || isElsewhere(outline, id)
  const facets = kept.filter((operation) => isFacet(operation) && isWhole(operation, stands))
  const version = versionOfReturn(insert.version ?? 1)
  return [{ ...insert, text, parent, version }, ...facets].map((operation) => ({ ...operation, id: newId() }))
}

function standing(outline: Outline, ids: ReadonlySet<string>): Operation[] {
  const byId = new Map(outline.nodes.map((node) => [node.id, node]))
  const inserts: Operation[] = []
  // A Set keeps its order of insertion: parents come before their children.
  for (const nodeId of ids) {
    const node = byId.get(nodeId)
    if (!node) continue
    const { sectionId: section, parentId: parent, position, text, form, box, start, isGoal } = node
    const item = { node: nodeId, text, form, box, start, isGoal, version: versionOfReturn(node.version) }
    inserts.push(newInsert(item, { section, parent }, position))
  }
  return [...inserts, ...facetsOf(outline, ids)]
}
