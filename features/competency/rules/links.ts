import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { groupBy } from '@/lib/group-by'

/** Kinds of sections whose items belong to competencies. */
export const linkedKinds = ['state', 'gap', 'state_gap', 'todo'] as const
export type LinkedKind = (typeof linkedKinds)[number]

/** What is linked, by item and by competency. */
export type Links = {
  /** competencies that an item reaches: its own, and those of the items above it */
  competenciesOf: (node: Node) => Set<string>
  /** ids of the competencies that the item itself is linked to */
  ownOf: (nodeId: string) => string[]
}

/** Reads the links of an outline; children inherit those of the items above them. */
export function readLinks({ nodes, links }: Pick<Outline, 'nodes' | 'links'>): Links {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const own = groupBy(links, (link) => link.nodeId)
  const ownOf = (nodeId: string) => (own.get(nodeId) ?? []).map((link) => link.competencyId)
  const found = new Map<string, Set<string>>()

  const competenciesOf = (node: Node): Set<string> => {
    const known = found.get(node.id)
    if (known) return known
    // Set before climbing, so that a circle in broken rows cannot go on forever.
    found.set(node.id, new Set())
    const parent = node.parentId === null ? undefined : byId.get(node.parentId)
    const all = new Set([...ownOf(node.id), ...(parent ? competenciesOf(parent) : [])])
    found.set(node.id, all)
    return all
  }
  return { competenciesOf, ownOf }
}
