import { maxItems } from '@/features/document/format/rules/limits'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import type { ParsedDocument, ParsedLine } from '@/features/document/markdown/rules/parse'
import { type Destination, destinationIn } from '@/features/document/markdown/rules/send-lines'
import type { Table } from '@/features/document/markdown/rules/tables'
import type { TakenRow, TakenTable, TakenTables } from '@/features/document/markdown/rules/take-tables'
import { groupBy } from '@/lib/group-by'
import type { Level, SectionKind } from '@/lib/outline-kinds'
import { type ColumnRole, holdsTodos, levelReader, proposeRoles, type RowPlace } from './column-roles'
import { readDayCell } from './day-marks'
import type { ShapeAnswers } from './shape-answers'

/** What of a row is no text: set on its item, and on the to-do and the gap that came of it. */
type Settings = { self?: Level; target?: Level; due?: string; evidence: string[] }

/** A cell, and the level or the day that it would be. */
type Sample = { cell: string; level?: Level; day?: string }

/** A table and what would become of it. */
export type TableOffer = {
  line: number
  columns: { heading: string; role: ColumnRole; samples: Sample[] }[]
  /** lines of the rows that say something */
  rows: number[]
  place: RowPlace
  state: 'open' | 'take' | 'keep'
  /** what is set by each row, by its line */
  settings: [line: number, settings: Settings][]
}

export type OpenTables = { offers: TableOffer[]; taken: TakenTables }

type Standing = { kind: SectionKind; analysis: number | null; to: Destination | null }

/**
 * What is proposed, and answered, about the tables of a document.
 *
 * @param parsed the document as it is read with its tables as they are
 */
export function openTables(
  tables: readonly Table[],
  parsed: ParsedDocument,
  answers: ShapeAnswers,
  sent: ReadonlyMap<number, Destination>,
  today: string,
): OpenTables {
  const offers: TableOffer[] = []
  const taken = new Map<number, TakenTable>()
  let items = 0
  for (const table of tables) {
    const standing = standingOf(table, parsed, sent)
    if (!standing) continue
    const cells = table.headings.map((_, column) => table.rows.map((row) => row.cells[column] ?? ''))
    const columns = table.headings.map((heading, index) => {
      const own = cells[index] ?? []
      return { heading, cells: own, readLevel: levelReader(own, heading) }
    })
    const roles = proposeRoles(columns, today).map(
      (role, index) => answers.columns.get(`${table.line}-${index}`) ?? role,
    )
    const place = answers.places.get(table.line) ?? placeFor(roles, table.headings, standing, parsed)
    const to = place === 'here' ? standing.to : destinationIn(standing.analysis ?? 0, place)
    const read = table.rows.map((row) => {
      const kind = kindAt(sent.get(row.line) ?? to, standing)
      return {
        line: row.line,
        ...readRow(padded(row.cells, table.headings), { roles, columns, kind, standing, today }),
      }
    })
    const rows = read.flatMap(({ line, row }) => (row ? [[line, row] as const] : []))
    items += rows.reduce((sum, [, { below, also }]) => sum + 1 + below.length + also.length, 0)
    // One that is too long for an outline stays a table.
    if (rows.length === 0 || items > maxItems) continue
    const state = answers.states.get(table.line) ?? 'open'
    offers.push({
      line: table.line,
      columns: columns.map((column, index) => {
        const role = roles[index] ?? 'text'
        return { heading: column.heading, role, samples: samplesOf(column, role, today) }
      }),
      rows: rows.map(([line]) => line),
      place,
      state,
      settings: read.map(({ line, settings }) => [line, settings]),
    })
    if (state === 'take')
      taken.set(table.line, { end: table.rows.at(-1)?.line ?? 0, to, rows: new Map(rows) })
  }
  return { offers, taken }
}

type Column = { heading: string; cells: string[]; readLevel: (cell: string) => Level | null }

const mostSamples = 4

function samplesOf({ cells, readLevel }: Column, role: ColumnRole, today: string): Sample[] {
  const some = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, mostSamples)
  return some.map((whole) => {
    const cell = whole.length > 40 ? `${[...whole].slice(0, 40).join('')}…` : whole
    const level = role === 'self' || role === 'target' ? readLevel(whole) : null
    const day = role === 'due' ? readDayCell(whole, today) : null
    return { cell, ...(level !== null && { level }), ...(day && { day }) }
  })
}

/** A row may have more cells than there are headings, or fewer. */
const padded = (cells: string[], headings: string[]) =>
  cells.length >= headings.length ? cells : [...cells, ...headings.slice(cells.length).map(() => '')]

/** Where a table stands; null where it is no text of its own, such as in a heading. */
function standingOf(
  { line }: Table,
  { lines, document }: ParsedDocument,
  sent: ReadonlyMap<number, Destination>,
): Standing | null {
  const at = lines.find((each) => each.line === line)
  if (!at || at.section === null || at.path === null) return null
  const holder = at.analysis === null ? document : document.analyses[at.analysis]
  const section = holder?.sections[at.section]
  const nodes = at.path
    .slice(0, -1)
    .reduce<DocumentNode[]>((all, step) => all[step]?.children ?? [], section?.nodes ?? [])
  const node = nodes[at.path.at(-1) ?? 0]
  if (!section || !node || node.form === 'raw' || node.form === 'quote') return null
  const name = `${at.analysis}/${at.section}/${at.path.join('.')}`
  const first = lines.find((each) => `${each.analysis}/${each.section}/${each.path?.join('.')}` === name)
  return { kind: section.kind, analysis: at.analysis, to: sent.get(first?.line ?? line) ?? null }
}

function kindAt(to: Destination | null, { kind }: Standing): SectionKind {
  if (to === null || to === 'keep') return kind
  const part = to.split('.')[0] ?? ''
  return part === 'top' || part.startsWith('own-') ? 'other' : (part as SectionKind)
}

/** Competencies with levels belong to those that are required, to-dos to the to-dos; others stay. */
function placeFor(
  roles: readonly ColumnRole[],
  headings: readonly string[],
  { kind, analysis }: Standing,
  { document }: ParsedDocument,
): RowPlace {
  const rates = roles.some((role) => role === 'self' || role === 'target' || role === 'gap')
  if (kind === 'other')
    return rates ? 'required' : holdsTodos(headings[roles.indexOf('item')] ?? '') ? 'todo' : 'here'
  const sections = document.analyses[analysis ?? 0]?.sections ?? []
  const isRequired = sections.some((each) => each.kind === 'required' && each.nodes.length > 0)
  return kind === 'state' && rates && !isRequired ? 'required' : 'here'
}

type RowPlan = {
  roles: readonly ColumnRole[]
  columns: readonly Column[]
  kind: SectionKind
  standing: Standing
  today: string
}

const linesOf = (cell: string) =>
  cell
    .split(/<br ?\/?>/i)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** What a row becomes; what is not understood, or has no place there, stays as words. */
function readRow(cells: string[], plan: RowPlan): { row: TakenRow | null; settings: Settings } {
  const { roles, columns, kind, standing, today } = plan
  const settings: Settings = { evidence: [] }
  const row: TakenRow = { text: '', below: [], also: [] }
  const isRequired = kind === 'required'
  const main = roles.indexOf('item')
  const first =
    main >= 0 && cells[main] ? main : cells.findIndex((cell, index) => cell !== '' && isText(roles[index]))
  const item = first < 0 ? cells.findIndex((cell) => cell !== '') : first
  if (item < 0) return { row: null, settings }
  const hasTodo =
    isRequired && cells.some((cell, index) => index !== item && roles[index] === 'todo' && cell !== '')
  const marks: string[] = []
  cells.forEach((cell, index) => {
    const words = linesOf(cell)
    if (words.length === 0) return
    const { heading = '', readLevel } = columns[index] ?? {}
    const role = roles[index] ?? 'text'
    const asText = () =>
      row.below.push(...words.map((each) => (heading === '' ? each : `${heading}: ${each}`)))
    if (index === item) {
      row.text = words[0] ?? ''
      row.below.unshift(...words.slice(1))
    } else if ((role === 'self' || role === 'target') && isRequired) {
      const level = readLevel?.(cell) ?? null
      if (level === null || settings[role] !== undefined) asText()
      else settings[role] = level
    } else if (role === 'self' && isRatedByName(kind) && words.length === 1 && marks.length === 0)
      marks.push(cell)
    else if (role === 'due' && (hasTodo || kind === 'todo' || kind === 'other')) {
      const day = readDayCell(cell, today)
      if (day === null || settings.due) asText()
      else settings.due = day
    } else if ((role === 'gap' || role === 'todo') && isRequired) {
      const to = destinationIn(standing.analysis ?? 0, role)
      row.also.push(...words.map((text) => ({ to, text })))
    } else {
      if (role === 'evidence' && isRequired) settings.evidence.push(...words)
      asText()
    }
  })
  row.text = [row.text, ...marks].join(': ')
  return { row, settings }
}

const isText = (role: ColumnRole | undefined) => role !== 'self' && role !== 'target' && role !== 'due'
const isRatedByName = (kind: SectionKind) => kind === 'state' || kind === 'gap' || kind === 'state_gap'

/** The same document with the levels, days, evidence and links of the rows that were taken. */
export function withTables(parsed: ParsedDocument, offers: readonly TableOffer[]): ParsedDocument {
  const rows = new Map(offers.flatMap(({ state, settings }) => (state === 'take' ? settings : [])))
  if (rows.size === 0) return parsed
  const document = structuredClone(parsed.document)
  const linesOfRow = groupBy(parsed.lines, ({ line }) => line)
  for (const [row, settings] of rows) setRow(document, linesOfRow.get(row) ?? [], row, settings)
  return { ...parsed, document }
}

function setRow(document: CareerDocument, lines: ParsedLine[], row: number, settings: Settings): void {
  const parts = lines.flatMap(({ cell, section, analysis, path }) => {
    if (!cell || section === null || !path) return []
    const holder = (analysis === null ? document : document.analyses[analysis])?.sections[section]
    const node = path.reduce<DocumentNode | undefined>(
      (above, step, depth) => (depth === 0 ? holder?.nodes : above?.children)?.[step],
      undefined,
    )
    return node && holder ? [{ node, kind: holder.kind, part: cell.part, analysis }] : []
  })
  const item = parts.find(({ part }) => part === 'item')
  if (!item) return
  const { self, target, due, evidence } = settings
  const others = parts.filter(({ part }) => part === 'also')
  if (item.kind === 'required') {
    if (self !== undefined) item.node.self = self
    if (target !== undefined) item.node.target = target
    if (evidence.length > 0) item.node.evidence = evidence
    const linked = others.filter(({ analysis }) => analysis === item.analysis)
    if (linked.length > 0) item.node.key ??= `row-${row}`
    for (const { node } of linked) node.competencies = [item.node.key ?? '']
  }
  const dated =
    item.kind === 'todo' || item.kind === 'other' ? [item] : others.filter(({ kind }) => kind === 'todo')
  if (due !== undefined) for (const { node } of dated) node.due = due
}
