import { rawNode, readBlocks } from './blocks'
import { escapeLine } from './normalise'
import type { PlacedSection } from './place'
import { type Destination, receiveAll } from './send-lines'
import type { Cell, SourceLine, SourceNode } from './source-blocks'

/** What a row becomes: an item, what stands below it, and items of other parts. */
export type TakenRow = { text: string; below: string[]; also: { to: Destination; text: string }[] }

/**
 * A table whose rows become items.
 *
 * @property to where they go; null: they stay where the table stands
 * @property rows by their lines; those that say nothing are left out, as the first two lines are
 */
export type TakenTable = { end: number; to: Destination | null; rows: ReadonlyMap<number, TakenRow> }
/** By the line with the headings. */
export type TakenTables = ReadonlyMap<number, TakenTable>

type Moved = { to: Destination; node: SourceNode }

/**
 * Opens tables: each row becomes an item in the place of the table, or where it is sent. What stands before or behind a
 * table in the same paragraph stays there.
 *
 * @returns also the lines that are no row, or an empty one
 */
export function takeTables(
  sections: PlacedSection[],
  tables: TakenTables,
): { sections: PlacedSection[]; gone: number[] } {
  if (tables.size === 0) return { sections, gone: [] }
  const moved: Moved[] = []
  const gone: number[] = []
  const open = (nodes: SourceNode[]): SourceNode[] =>
    nodes.flatMap((node) => openNode({ ...node, children: open(node.children) }, tables, moved, gone))
  const kept = sections.map((section) => ({ ...section, nodes: open(section.nodes) }))
  return { sections: receiveAll(kept, moved), gone }
}

function openNode(node: SourceNode, tables: TakenTables, moved: Moved[], gone: number[]): SourceNode[] {
  const at =
    node.form === 'raw' || node.form === 'quote' ? -1 : node.lines.findIndex(({ line }) => tables.has(line))
  const head = node.lines[at]
  const table = head && tables.get(head.line)
  if (!table) return [node]
  const rows: SourceNode[] = []
  for (const { line, text } of node.lines.slice(at)) {
    if (line > table.end) break
    const row = table.rows.get(line)
    if (!row) {
      if (text !== '') gone.push(line)
      continue
    }
    const item = itemOf(line, row.text, { part: 'item', table: table.end })
    item.children = row.below.map((each) => itemOf(line, each, { part: 'below', table: table.end }))
    if (table.to === null) rows.push(item)
    else moved.push({ to: table.to, node: item })
    for (const { to, text: words } of row.also)
      moved.push({ to, node: itemOf(line, words, { part: 'also', table: table.end }) })
  }
  const before = withoutBlank(node.lines.slice(0, at))
  const behind = withoutBlank(node.lines.filter(({ line }) => line > table.end))
  const rest = readAgain(behind).flatMap((each) => openNode(each, tables, moved, gone))
  if (node.form !== 'paragraph')
    return [{ ...node, lines: before, children: [...rows, ...rest, ...node.children] }]
  return [...(before.length > 0 ? [paragraphOf(before)] : []), ...rows, ...rest, ...node.children]
}

/** What stands behind a table may begin like a list, which does not count within a paragraph. */
function readAgain(lines: SourceLine[]): SourceNode[] {
  const blocks =
    lines.length === 0 ? [] : readBlocks(lines.map(({ text }) => text).join('\n'), lines[0]?.line)
  return blocks.map((block) => ('node' in block ? block.node : rawNode(block.heading.lines)))
}

function withoutBlank(lines: SourceLine[]): SourceLine[] {
  const first = lines.findIndex(({ text }) => text !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(({ text }) => text !== '') + 1)
}

const paragraphOf = (lines: SourceLine[]): SourceNode => ({
  form: 'paragraph',
  line: lines[0]?.line ?? 0,
  column: null,
  number: null,
  lines,
  children: [],
})

const box = /^\[[ x]\][ \t]+\S/

function itemOf(line: number, text: string, cell: Cell): SourceNode {
  return {
    form: 'bullet',
    line,
    column: null,
    number: null,
    lines: [{ line, text: box.test(text) ? text : escapeLine(text) }],
    children: [],
    cell,
  }
}
