import { groupBy } from '@/lib/group-by'
import { oncePerOutline } from './once-per-outline'
import { compareSiblings } from './order'
import type { Node } from './outline'

/** An item with its children, in order. */
export type Branch<N extends Node = Node> = { node: N; children: Branch<N>[] }

const key = (sectionId: string, parentId: string | null) => `${sectionId}/${parentId ?? ''}`

/** The siblings at every place, in order. */
const families = oncePerOutline((nodes: readonly Node[]) => {
  const groups = groupBy(nodes, (node) => key(node.sectionId, node.parentId))
  for (const siblings of groups.values()) siblings.sort(compareSiblings)
  return groups
})

/** The items of one section as a tree; siblings in order. */
export function toTree<N extends Node>(nodes: readonly N[], sectionId: string): Branch<N>[] {
  const groups = families(nodes)
  const grow = (parentId: string | null): Branch<N>[] =>
    ((groups.get(key(sectionId, parentId)) ?? []) as N[]).map((node) => ({ node, children: grow(node.id) }))
  return grow(null)
}

/** A tree's items from top to bottom, each with its depth (0 at the top). */
export function flatten<N extends Node>(branches: Branch<N>[], depth = 0): { node: N; depth: number }[] {
  return branches.flatMap(({ node, children }) => [{ node, depth }, ...flatten(children, depth + 1)])
}

/** Ids of the item and of everything below it. */
export function subtreeIds(nodes: readonly Node[], id: string): Set<string> {
  const children = groupBy(nodes, (node) => node.parentId)
  const found = new Set<string>()
  const collect = (current: string) => {
    found.add(current)
    for (const child of children.get(current) ?? []) collect(child.id)
  }
  collect(id)
  return found
}

/** The sum of the versions of all that stands below an item: another one where words changed, came or went. */
export function versionsBelow(nodes: readonly Node[], id: string): number {
  const ids = subtreeIds(nodes, id)
  ids.delete(id)
  return nodes.reduce((sum, node) => (ids.has(node.id) ? sum + node.version : sum), 0)
}

/** The siblings at a place, in order. */
export function siblingsAt(nodes: readonly Node[], sectionId: string, parentId: string | null): Node[] {
  return nodes
    .filter((node) => node.sectionId === sectionId && node.parentId === parentId)
    .toSorted(compareSiblings)
}

/** Ids from the item's parent up to the top. */
export function ancestorIds(nodes: readonly Node[], id: string): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const found: string[] = []
  let parent = byId.get(id)?.parentId ?? null
  while (parent !== null && !found.includes(parent)) {
    found.push(parent)
    parent = byId.get(parent)?.parentId ?? null
  }
  return found
}
