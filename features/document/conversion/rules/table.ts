import Papa from 'papaparse'
import { maxItems } from '@/features/document/format/rules/limits'
import { textLimit } from '@/features/outline/model/rules/limits'
import { type Converted, listed, refuse } from './converted'
import { isTodoist, readTodoist } from './todoist'

export type Rows = string[][]

/** Rows of more cells are not filled up to the longest one, whose length times theirs knows no bound. */
const mostColumns = 100

/**
 * Reads CSV or TSV. A table stays a table, so that what its columns mean is asked where tables are; one that is too long
 * for that becomes items with their columns below them. Lists of Todoist become to-dos.
 *
 * @throws DocumentError when it has too many rows
 */
export function readTable(source: string): Converted {
  const rows = rowsOf(source)
  if (rows.length > maxItems) refuse('too_many_items', 'The table has too many rows.')
  const [head = []] = rows
  if (isTodoist(head)) return readTodoist(rows)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const table = width > mostColumns ? rows : withoutEmptyColumns(rows, width)
  const [headings = []] = table
  const columns = listed(headings.filter((words) => words !== ''))
  const markdown = headings.length < 2 || width > mostColumns ? null : printTable(table)
  const isShort = markdown !== null && markdown.length <= textLimit
  return {
    text: isShort ? markdown : printRows(table),
    notes: [
      { about: 'readAs', words: 'CSV' },
      ...(columns === '' ? [] : [{ about: 'columns' as const, words: columns }]),
    ],
  }
}

/** The rows that say something, without the line by which Excel names the separator. */
function rowsOf(text: string): Rows {
  const source = text.replace(/^\uFEFF?(?:sep=.\r?\n)?/i, '')
  const read = (quoteChar: string) =>
    Papa.parse<string[]>(source, {
      quoteChar,
      delimitersToGuess: [',', '\t', ';'],
      skipEmptyLines: 'greedy',
      preview: maxItems + 2,
    })
  const quoted = read('"')
  // A quote that is never closed would take everything below it into one cell.
  const isOpen = quoted.errors.some(({ type }) => type === 'Quotes')
  return (isOpen ? read('\u0000') : quoted).data.map((row) => row.map((cell) => cell.trim()))
}

function withoutEmptyColumns(rows: Rows, width: number): Rows {
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? '') !== ''),
  )
  return rows.map((row) => kept.map((column) => row[column] ?? ''))
}

function printTable(rows: Rows): string {
  const line = (cells: string[]) => `| ${cells.map(cellOf).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

const cellOf = (words: string) => words.replaceAll('|', '\\|').replace(/\s*(?:\r\n|\r|\n)\s*/g, '<br>')

/** Each row as an item: its first cell that says something, and below it the others with their headings. */
function printRows(rows: Rows): string {
  const oneLine = (words: string) => words.replace(/\s*(?:\r\n|\r|\n)\s*/g, ' ')
  const [head = [], ...body] = rows
  if (head.length < 2) return rows.map(([cell = '']) => `- ${oneLine(cell)}`).join('\n')
  return body
    .flatMap((row) => {
      const first = row.findIndex((cell) => cell !== '')
      const rest = row.flatMap((cell, column) =>
        column === first || cell === ''
          ? []
          : [`    - ${head[column] ? `${oneLine(head[column])}: ` : ''}${oneLine(cell)}`],
      )
      return [`- ${oneLine(row[first] ?? '')}`, ...rest]
    })
    .join('\n')
}

const markdownLine = /^\s*(?:#{1,6}\s|[-*+]\s|>|\||```|\d{1,3}[.)]\s)/

/**
 * Whether a text is a table. Tabs between cells are told from indents by words before the first of them; commas in
 * sentences from columns by how even they are.
 *
 * @param file its name, which decides where the content does not
 */
export function isTable(text: string, file: string | null): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const marked = lines.filter((line) => markdownLine.test(line)).length
  if (lines.length < 2 || marked * 3 > lines.length) return false
  if (file !== null && /\.(csv|tsv|tab)$/i.test(file)) return true
  if (file !== null && /\.(md|markdown)$/i.test(file)) return false
  if (marked > 0 && !/^"?TYPE"?[,;\t]/.test(lines[0] ?? '')) return false
  const rows = rowsOf(lines.slice(0, 200).join('\n'))
  const [head = []] = rows
  const isEven = rows.every((row) => row.length === head.length)
  if (!isEven || head.some((cell) => cell.length > 40) || new Set(head).size < head.length) return false
  if (lines.every((line) => /^[^\t]+\t/.test(line))) return head.length > 1 && rows.length > 1
  return head.length > 2 && rows.length > 2 && head.every((cell) => cell !== '')
}
