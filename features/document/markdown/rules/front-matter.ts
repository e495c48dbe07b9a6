import { headingTitle, recogniseHeading } from '@/features/document/format/rules/headings'
import type { DocumentNode } from '@/features/document/format/schema'

const fence = /^---[ \t]*$/
const property = /^[^\s#:[\]{}*-][^:]*:(?:\s|$)/
/** A line that continues a property: indented, an item of a list, or a comment. */
const more = /^(?:[ \t]+\S|-[ \t]|#)/

/**
 * Counts the lines of the properties that note tools keep at the head of a file, between two lines of dashes.
 * Rules with text of the document between them are not properties.
 *
 * @returns 0 where the text does not begin with properties
 */
export function frontMatterLines(source: string): number {
  const lines = source.split('\n')
  if (!fence.test(lines[0] ?? '') || !property.test(lines[1] ?? '')) return 0
  for (let at = 2; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (fence.test(line)) return at + 1
    if (line.trim() !== '' && !property.test(line) && !(more.test(line) && !isSection(line))) return 0
  }
  return 0
}

function isSection(line: string): boolean {
  return /^#{1,6}[ \t]/.test(line) && recogniseHeading(headingTitle(line)) !== null
}

/** Whether a node is such properties, which stand above the title. */
export function isFrontMatter(node: DocumentNode | undefined): boolean {
  return node?.form === 'raw' && frontMatterLines(node.text) === node.text.split('\n').length
}
