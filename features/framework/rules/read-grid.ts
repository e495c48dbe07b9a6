import type { LadderBuilder } from './ladder-builder'
import { isLevelLabel, plainLabel } from './level-label'
import { pointsIn } from './points'

export type Grid = string[][]

/** What the headings of the first columns say of them. */
const means: [column: 'area' | 'about' | 'name', RegExp][] = [
  [
    'area',
    /^(?:area|category|theme|dimension|pillar|group|domain|section|track|영역|분류|구분|카테고리|분야|대분류)$/i,
  ],
  [
    'about',
    /^(?:about|description|definition|summary|note|notes|comment|comments|설명|정의|비고|메모|요약)$/i,
  ],
  [
    'name',
    /^(?:competenc(?:y|ies)|skill|skills|capability|name|title|attribute|역량|기술|항목|이름|이름\/역량|소분류)$/i,
  ],
]

type Columns = { area: number | null; name: number; about: number[]; levels: number[] }

/**
 * Reads a table: competencies in rows and levels in columns, or the other way round.
 *
 * @param under the heading that it stands under, '' for none
 * @returns whether it was a ladder's; nothing is taken of one that is not
 */
export function readGrid(grid: Grid, under: string, into: LadderBuilder): boolean {
  const width = Math.max(0, ...grid.map((row) => row.length))
  const rows = grid.filter((row) => row.some((cell) => cell.trim() !== ''))
  const start = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  const [head, ...body] = rows.slice(Math.max(start, 0))
  if (!head || start < 0 || body.length === 0 || width < 2) return false
  const firsts = body.map((row) => row[0] ?? '')
  const across = head.slice(1).filter(isLevelLabel).length
  const down = firsts.filter(isLevelLabel).length
  if (across < 2 && down > 1 && down >= firsts.filter((cell) => cell.trim() !== '').length / 2) {
    return readTurned(rows.slice(0, start), head, body, under, into)
  }
  const columns = columnsOf(head, width, across > 1)
  if (columns.levels.length < 2 && across < 2) return false
  into.note.push(...rows.slice(0, start).flatMap(wordsIn))
  readRows(head, body, columns, under, into)
  return true
}

const wordsIn = (row: string[]) => row.flatMap(pointsIn)

function columnsOf(head: string[], width: number, isKnown: boolean): Columns {
  const said = head.map((cell) => means.find(([, words]) => words.test(plainLabel(cell)))?.[0] ?? null)
  const all = Array.from({ length: width }, (_, column) => column)
  const from = isKnown ? head.findIndex((cell, column) => column > 0 && isLevelLabel(cell)) : 1
  const leading = all.slice(0, Math.max(from, 1))
  const named = leading.find((column) => said[column] === 'name')
  const free = leading.filter((column) => said[column] === null)
  const area =
    leading.find((column) => said[column] === 'area') ?? (named === undefined ? free.at(-2) : undefined)
  const name = named ?? free.at(-1) ?? leading.find((column) => column !== area) ?? 0
  const levels = all.filter(
    (column) =>
      column !== name &&
      column !== area &&
      column >= leading.length &&
      (isKnown
        ? isLevelLabel(head[column] ?? '')
        : said[column] === null && (head[column] ?? '').trim() !== ''),
  )
  const about = all.filter((column) => column !== name && column !== area && !levels.includes(column))
  return { area: area === name ? null : (area ?? null), name, about, levels }
}

function readRows(head: string[], body: Grid, columns: Columns, under: string, into: LadderBuilder): void {
  const places = new Map(columns.levels.map((column) => [column, into.level(head[column] ?? '')]))
  let area = under
  let last: string | null = null
  const isBareRow = (row: string[] | undefined) =>
    row === undefined || row.every((text, column) => column === columns.name || text.trim() === '')
  for (const [index, row] of body.entries()) {
    const cell = (column: number) => row[column] ?? ''
    const ownArea = columns.area === null ? '' : plainLabel(cell(columns.area))
    if (ownArea !== '') area = under === '' ? ownArea : `${under} / ${ownArea}`
    const name = plainLabel(cell(columns.name))
    if (isBareRow(row) && columns.area === null && !isBareRow(body[index + 1])) {
      // A row with nothing but a name, above others that say something, is a heading within the table.
      area = under === '' ? name : `${under} / ${name}`
      into.headings.add(area)
      last = null
      continue
    }
    if (name !== '') last = name
    const competency = into.competency(area, last ?? area)
    for (const column of columns.about) {
      const heading = plainLabel(head[column] ?? '')
      const isPlain = heading === '' || means.some(([what, words]) => what === 'about' && words.test(heading))
      competency.about.push(
        ...pointsIn(cell(column)).map((point) => (isPlain ? point : `${heading}: ${point}`)),
      )
    }
    for (const [column, at] of places) into.say(competency, at, pointsIn(cell(column)))
  }
}

/** Levels in rows: each further column is a competency, or what the heading above names, where there is only one. */
function readTurned(above: Grid, head: string[], body: Grid, under: string, into: LadderBuilder): boolean {
  into.note.push(...above.flatMap(wordsIn))
  const isOne = head.length === 2 && under !== ''
  const columns = head.slice(1).map((cell) => plainLabel(cell))
  let at: number | null = null
  for (const [first = '', ...cells] of body) {
    if (isLevelLabel(first)) at = into.level(first)
    else if (first.trim() !== '') at = null
    if (at === null) {
      into.note.push(...wordsIn([first, ...cells]))
      continue
    }
    for (const [index, text] of cells.entries()) {
      const points = pointsIn(text)
      if (points.length === 0) continue
      const name = isOne ? under : columns[index] || under || plainLabel(head[0] ?? '')
      into.say(into.competency(isOne ? '' : under, name), at, points)
    }
  }
  return true
}
