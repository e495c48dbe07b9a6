import { fenceEnd } from './fences'
import { frontMatterLines } from './front-matter'

/** A row of a table with its words, without the signs between them. */
export type TableRow = { line: number; cells: string[] }

/**
 * A table in Markdown.
 *
 * @property line number of the line with its headings; that below divides these from the rows
 */
export type Table = { line: number; headings: string[]; rows: TableRow[] }

const divider = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
/** What begins another block, where a row does not begin with a sign of its own. */
const otherBlock = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>|`{3}|~{3})(?:[ \t]|$|`|~)/
/** Tables of a document that are looked at, and columns of one. */
const mostTables = 40
const mostColumns = 20

/** The tables of normalised Markdown outside of code, in their order. */
export function findTables(source: string): Table[] {
  if (!source.includes('|')) return []
  const lines = source.split('\n')
  const tables: Table[] = []
  const unclosed = new Map<string, number>()
  for (let at = frontMatterLines(source); at < lines.length && tables.length < mostTables; at += 1) {
    const end = fenceEnd(lines, at, unclosed)
    if (end !== null) {
      at = end
      continue
    }
    const table = tableAt(lines, at)
    if (!table) continue
    tables.push(table)
    at += table.rows.length + 1
  }
  return tables
}

function tableAt(lines: string[], at: number): Table | null {
  const [head = '', below = ''] = [lines[at], lines[at + 1]]
  if (!below.includes('-') || !below.includes('|') || !isRow(head) || !divider.test(below)) return null
  const headings = cellsOf(head)
  if (headings.length < 2 || headings.length > mostColumns || cellsOf(below).length !== headings.length)
    return null
  const rows: TableRow[] = []
  for (let next = at + 2; next < lines.length && isRow(lines[next] ?? ''); next += 1)
    rows.push({ line: next + 1, cells: cellsOf(lines[next] ?? '') })
  return rows.length > 0 ? { line: at + 1, headings, rows } : null
}

const isRow = (line: string) => line.includes('|') && !otherBlock.test(line)

/** The words between the bars; a bar behind a backslash is one of them. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  const inner = line.trim().replace(/^\|/, '')
  for (let at = 0; at < inner.length; at += 1) {
    const sign = inner[at]
    if (sign === '\\' && inner[at + 1] === '|') {
      cell += '|'
      at += 1
    } else if (sign === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  // Behind the last bar there is mostly nothing.
  return cell.trim() === '' && cells.length > 0 ? cells : [...cells, cell.trim()]
}
