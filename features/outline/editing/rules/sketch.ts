import { emptyOutline } from '@/features/outline/model/rules/empty'
import { keysAfter } from '@/features/outline/model/rules/order'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { flatten, toTree } from '@/features/outline/model/rules/tree'

/** The section that sketches are drawn in. */
export const sketchSection = '00000000-0000-7000-8000-000000000001'

const empty: Outline = {
  ...emptyOutline(),
  revision: 1,
  sections: [{ id: sketchSection, analysisId: null, kind: 'goals', heading: null, position: 'a0' }],
}

/**
 * Makes an outline for a test: one item a line, two blanks for each level. An item's id is its text, or what
 * stands before a colon: `a:some words`.
 */
export function sketch(...lines: string[]): Outline {
  const path: Node[] = []
  const nodes: Node[] = []
  for (const line of lines) {
    const depth = (line.length - line.trimStart().length) / 2
    const [id, text] = line.includes(':') ? line.trim().split(/:(.*)/s) : [line.trim(), line.trim()]
    const parentId = path[depth - 1]?.id ?? null
    const siblings = nodes.filter((node) => node.parentId === parentId)
    const [position] = keysAfter(siblings, siblings.at(-1)?.id ?? null).keys as [string]
    const node: Node = {
      id: id as string,
      sectionId: sketchSection,
      parentId,
      position,
      form: 'bullet',
      box: 'none',
      start: null,
      text: text ?? '',
      isGoal: false,
      version: 1,
    }
    path.length = depth
    path.push(node)
    nodes.push(node)
  }
  return { ...empty, nodes }
}

/** The lines that `sketch` would make this outline from. */
export function drawn(outline: Outline): string[] {
  return flatten(toTree(outline.nodes, sketchSection)).map(
    ({ node, depth }) => '  '.repeat(depth) + node.text,
  )
}
