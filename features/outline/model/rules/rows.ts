import type { Node } from './outline'
import { type Branch, toTree } from './tree'

/** An item as it stands on the screen, from top to bottom. */
export type Row = {
  node: Node
  /** 0 at the top */
  depth: number
  /** place in words, such as '1.2': second child of the first item */
  path: string
  /** number shown before an ordered item, else null */
  ordinal: number | null
  /** place among the siblings, from 1, and their number */
  place: number
  siblings: number
  hasChildren: boolean
}

/**
 * The visible items of one section, from top to bottom.
 *
 * @param folded ids of the items whose children are hidden
 * @param hidden ids of items that are hidden themselves, with their children
 */
export function rowsOf(
  nodes: readonly Node[],
  sectionId: string,
  folded: ReadonlySet<string> = new Set(),
  hidden: readonly string[] = [],
): Row[] {
  const rows: Row[] = []
  const gone = new Set(hidden)
  const walk = (branches: Branch[], depth: number, prefix: string) => {
    let ordinal = 0
    branches.forEach(({ node, children }, index) => {
      ordinal = node.form === 'ordered' ? (node.start ?? ordinal + 1) : 0
      if (gone.has(node.id)) return
      rows.push({
        node,
        depth,
        path: `${prefix}${index + 1}`,
        ordinal: node.form === 'ordered' ? ordinal : null,
        place: index + 1,
        siblings: branches.length,
        hasChildren: children.length > 0,
      })
      if (!folded.has(node.id)) walk(children, depth + 1, `${prefix}${index + 1}.`)
    })
  }
  walk(toTree(nodes, sectionId), 0, '')
  return rows
}
