import type { Node, Outline } from './outline'

/**
 * The newer outline with the former object of every unchanged item, so that a refreshed page renders only
 * what has changed.
 */
export function withSameRows(before: Outline, after: Outline): Outline {
  const known = new Map(before.nodes.map((node) => [node.id, node]))
  const nodes = after.nodes.map((node) => {
    const old = known.get(node.id)
    return old && isSame(old, node) ? old : node
  })
  return { ...after, nodes }
}

function isSame(a: Node, b: Node): boolean {
  const keys = Object.keys(b) as (keyof Node)[]
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key])
}
