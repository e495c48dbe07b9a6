import { headingDepth } from '@/features/document/format/rules/headings'
import type { SourceNode } from './source-blocks'

/** A heading below the one of its section, with words of its own. */
const groupHeading = /^#{1,6}[ \t]+(?!#*[ \t]*$)/

/** Depth of a heading that stands within a section; null for what is none. */
function groupDepth({ form, lines }: SourceNode): number | null {
  const text = lines[0]?.text ?? ''
  return form === 'raw' && lines.length === 1 && groupHeading.test(text) ? headingDepth(text) : null
}

/**
 * Puts what stands below a heading within a section under it, as a group: up to the next heading that is as deep or
 * less. It is printed where it stood, as only items indent what is below them.
 */
export function groupByHeadings(nodes: SourceNode[]): SourceNode[] {
  const top: SourceNode[] = []
  const open: { depth: number; node: SourceNode }[] = []
  for (const node of nodes) {
    const depth = groupDepth(node)
    while (depth !== null && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const within = open.at(-1)?.node.children ?? top
    const own = depth === null ? node : { ...node, children: [...node.children] }
    within.push(own)
    if (depth !== null) open.push({ depth, node: own })
  }
  return top
}
