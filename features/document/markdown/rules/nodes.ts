import { isItem } from '@/features/document/format/rules/headings'
import { highestStart } from '@/features/document/format/rules/limits'
import type { DocumentNode } from '@/features/document/format/schema'
import type { SectionKind } from '@/lib/outline-kinds'
import type { SourceNode } from './source-blocks'

/** Sections in which `[ ]` and `[x]` are boxes; elsewhere they are words, as `[O]`, `[X]` and `[중]` are everywhere. */
export const boxKinds: SectionKind[] = ['todo', 'other']

/**
 * Turns nodes as they stand in the source into nodes of the document: boxes apart from the text, numbers only where
 * they are not the next one.
 */
export function toNodes(nodes: SourceNode[], kind: SectionKind): DocumentNode[] {
  let next = 1
  return nodes.map((node) => {
    const text = node.lines.map((line) => line.text).join('\n')
    const number = node.number ?? next
    const start = node.form !== 'ordered' || number === next ? null : number
    if (node.form === 'ordered') next = number + 1
    return { form: node.form, ...splitBox(node, kind, text), start, children: toNodes(node.children, kind) }
  })
}

/** Says the number of every ordered item of a list, also where it is the next one: among other items it may not be. */
export function withNumbers(nodes: DocumentNode[]): DocumentNode[] {
  let next = 1
  return nodes.map((node) => {
    if (node.form !== 'ordered') return node
    const start = Math.min(node.start ?? next, highestStart)
    next = start + 1
    return { ...node, start }
  })
}

function splitBox(node: SourceNode, kind: SectionKind, text: string): Pick<DocumentNode, 'box' | 'text'> {
  const match =
    boxKinds.includes(kind) && isItem(node) ? /^\[([ x])\]([ \t]+(?=[^ \t\n])|$)/.exec(text) : null
  if (!match) return { box: 'none', text }
  return { box: match[1] === 'x' ? 'done' : 'open', text: text.slice(match[0].length) }
}
