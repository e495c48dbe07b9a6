import type { RootContent } from 'mdast'
import type { DocumentNode } from '@/features/document/format/schema'
import { dedent, indentOf, trimBlankEnd } from './source'

/** A line of the source: its number from 1, and its text without the white space of its container. */
export type SourceLine = { line: number; text: string }

/** Which part of a row the node was. @property table the last line of the table */
export type Cell = { part: 'item' | 'below' | 'also'; table: number }

/** A node as it stands in the source, before boxes, numbers and template lines are looked at. */
export type SourceNode = {
  form: DocumentNode['form']
  line: number
  /** Where the marker of an item stands in its line; null for what has none. */
  column: number | null
  /** Number of an ordered item. */
  number: number | null
  lines: SourceLine[]
  children: SourceNode[]
  /** which part of the row of a table it was */
  cell?: Cell
}

/** A heading outside of lists: its level, its words, and its lines word for word. */
export type SourceHeading = {
  depth: number
  title: string
  underline: '=' | '-' | null
  lines: SourceLine[]
}

export type Block = { heading: SourceHeading } | { node: SourceNode }

export type Input = { source: string; firstLine: number }

/** The lines of a block without its container's indent; a paragraph's without any. */
export function blockLines(input: Input, block: RootContent): SourceLine[] {
  const first = lineOf(block) - 1
  const texts = input.source.slice(startOf(block), block.position?.end.offset).split('\n')
  const margin = block.type === 'code' ? columnOf(input, block) : Number.POSITIVE_INFINITY
  const lines = texts.map((text, index) => ({
    line: input.firstLine + first + index,
    text: blankless(index === 0 ? text : dedent(text, margin)),
  }))
  while (lines.length > 1 && lines.at(-1)?.text === '') lines.pop()
  const last = lines.at(-1)
  if (last) last.text = trimBlankEnd(last.text)
  return lines
}

function blankless(text: string): string {
  return /^[ \t]+$/.test(text) ? '' : text
}

/** Column at which a block begins, tabs counted; list markers before it count as one column each. */
export function columnOf(input: Input, block: { position?: RootContent['position'] }): number {
  const start = startOf(block)
  const lineStart = input.source.lastIndexOf('\n', start - 1) + 1
  const before = input.source.slice(lineStart, start).replace(/[^\t]/g, ' ')
  return indentOf(before)
}

export function startOf(block: { position?: RootContent['position'] }): number {
  return block.position?.start.offset ?? 0
}

export function lineOf(block: { position?: RootContent['position'] }): number {
  return block.position?.start.line ?? 1
}
