import { isItem } from '@/features/document/format/rules/headings'
import type { DocumentNode } from '@/features/document/format/schema'
import { withNumbers } from './nodes'
import { indentOf, trimBlankEnd } from './source'

const opensFold = /(^|\n)<details>[^\n]*<\/summary>$/
const markersFirst = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/

/**
 * Writes nodes as Markdown lines: `-` and `1.`, four spaces a level, blank lines only where Markdown needs them to
 * tell two things apart. Texts are written as they are; `normaliseNodes` makes those safe that would be read otherwise.
 */
export function printNodes(nodes: DocumentNode[]): string[] {
  const out: string[] = []
  let before: DocumentNode | null = null
  for (const node of withNumbers(nodes).flatMap(asPrinted)) {
    const isSameList = before !== null && isItem(before) && before.form === node.form
    if (before && !isSameList) out.push('')
    out.push(...printNode(node))
    before = node
  }
  return out
}

/** Only items have children in Markdown; what is below something else follows it, as one of its list. */
function asPrinted(node: DocumentNode): DocumentNode[] {
  return isItem(node) ? [node] : [{ ...node, children: [] }, ...withNumbers(node.children).flatMap(asPrinted)]
}

function printNode(node: DocumentNode): string[] {
  if (isItem(node)) return printItem(node)
  const lines = node.text.split('\n')
  return node.form === 'quote' ? lines.map((line) => (line === '' ? '>' : `> ${line}`)) : lines
}

function printItem(node: DocumentNode): string[] {
  const box = node.box === 'none' ? '' : node.box === 'done' ? '[x] ' : '[ ] '
  const words = trimBlankEnd(`${box}${node.text}`)
  const [first = '', ...rest] = words.split('\n')
  const marker = node.form === 'ordered' ? `${node.start}.` : bulletFor(first)
  const width = Math.max(4, marker.length + 1)
  const own = [
    first === '' ? marker : `${marker} ${first}`,
    ...rest.map((line) => indented(line, marginOf(marker, first, width))),
  ]
  const below = printNodes(node.children).map((line) => indented(line, width))
  return [...own, ...(needsBlank(first && words, node.children[0]) ? [''] : []), ...below]
}

/**
 * Column of an item's further lines. Behind markers in the text, and for a code block right behind the bullet, it is
 * that of the words; else that of children.
 */
function marginOf(marker: string, first: string, width: number): number {
  const markers = markersFirst.exec(first)?.[0] ?? ''
  if (markers === '' && !/^(`{3}|~{3})/.test(first)) return width
  return indentOf(`${marker} ${markers}`.replace(/[^\t]/g, ' '))
}

/** A bullet before `---` would be read as a rule. */
function bulletFor(text: string): string {
  return /^(-[ \t]*){2,}$/.test(text) ? '*' : '-'
}

/**
 * Behind text, only a bullet with words or a list that begins with 1 is read as a list without a blank line. What opens
 * a fold is HTML down to the next blank line.
 */
function needsBlank(text: string, child: DocumentNode | undefined): boolean {
  if (!child || text === '') return false
  if (!isItem(child) || opensFold.test(text)) return true
  const isOne = child.form === 'bullet' || (child.start ?? 1) === 1
  return !isOne || (child.text === '' && child.box === 'none')
}

function indented(line: string, width: number): string {
  return line === '' ? '' : `${' '.repeat(width)}${line}`
}
