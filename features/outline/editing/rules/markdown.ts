import type { Node } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { subtreeIds } from '@/features/outline/model/rules/tree'

/**
 * Copies items with everything below them as a Markdown list.
 *
 * @param roots ids of the topmost items, all of one section
 */
export function markdownOf(nodes: readonly Node[], roots: readonly string[]): string {
  const section = nodes.find(({ id }) => id === roots[0])?.sectionId
  if (!section) return ''
  const ids = new Set(roots.flatMap((id) => [...subtreeIds(nodes, id)]))
  const rows = rowsOf(nodes, section).filter(({ node }) => ids.has(node.id))
  const path: { depth: number; indent: string }[] = []
  const lines = rows.map(({ node, depth, ordinal }) => {
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop()
    const indent = path.at(-1)?.indent ?? ''
    const marker = ordinal === null ? '- ' : `${ordinal}. `
    const inner = indent + ' '.repeat(marker.length)
    path.push({ depth, indent: inner })
    const box = node.box === 'none' ? '' : node.box === 'done' ? '[x] ' : '[ ] '
    return indent + marker + box + node.text.replaceAll('\n', `\n${inner}`)
  })
  return lines.join('\n')
}
