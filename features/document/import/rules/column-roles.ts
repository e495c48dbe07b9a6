import { guessHeading } from '@/features/document/format/rules/guess-heading'
import { readLevelCell } from '@/features/document/markdown/rules/level-marks'
import { markWords } from '@/features/document/markdown/rules/marks/words'
import type { Level } from '@/lib/outline-kinds'
import { readDayCell } from './day-marks'

/**
 * What a column of a table is proposed as.
 * - `item`: the words of the item that a row becomes
 * - `text`: stands below it, with the heading of the column
 * - the others: its levels, evidence, what is missing, what to do, and until when
 */
export const columnRoles = ['item', 'self', 'target', 'gap', 'todo', 'due', 'evidence', 'text'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Where the rows of a table may go: `here` is where it stands. */
export const rowPlaces = ['here', 'required', 'state', 'gap', 'todo'] as const
export type RowPlace = (typeof rowPlaces)[number]

type Column = { heading: string; cells: string[] }

/** How headings of columns say what they hold, beside the words for the parts of a plan. */
const words: [Exclude<ColumnRole, 'text'>, RegExp][] = [
  ['target', /목표|희망|기대|요구|target|goal|to-?be\b|desired|want|expected|should|next level/i],
  [
    'due',
    /기한|마감|날짜|일정|기간|시기|언제|분기|완료일|due|deadline|\bdate|when|\bby\b|until|timeline|quarter/i,
  ],
  ['gap', /부족|갭|gap|보완|약점|격차|아쉬|weak|missing|lack|improve/i],
  ['evidence', /근거|증거|증빙|사례|성과|evidence|proof|example|\blinks?\b/i],
  ['todo', /할 ?일|to-?do|액션|실행|과제|계획|방법|action|\bplan|next step|\btasks?\b|how to/i],
  [
    'self',
    /현재|지금|나의|자가|본인|수준|레벨|점수|평가|숙련|self|current|\bnow\b|as-?is|today|level|score|rating|proficiency/i,
  ],
  ['item', /역량|기술|스킬|항목|주제|분야|skill|competenc|topic|area|technolog|\bname\b/i],
]

/** What the columns of a table may be, by their headings and what stands in them. Only for a person to confirm. */
export function proposeRoles(columns: readonly Column[], today: string): ColumnRole[] {
  const roles = columns.map((column): ColumnRole => roleOf(column, today))
  const once = roles.map((role, index): ColumnRole => {
    const isMany = role === 'gap' || role === 'todo' || role === 'evidence' || role === 'text'
    return isMany || roles.indexOf(role) === index ? role : 'text'
  })
  if (once.includes('item')) return once
  const isOfTodos = once.includes('todo') && !once.some((role) => ['self', 'target', 'gap'].includes(role))
  const item = isOfTodos ? once.indexOf('todo') : once.indexOf('text')
  return item < 0 ? once : once.with(item, 'item')
}

function roleOf({ heading, cells }: Column, today: string): ColumnRole {
  const filled = cells.filter((cell) => cell !== '')
  const share = (is: (cell: string) => boolean) => filled.filter(is).length / Math.max(1, filled.length)
  const readLevel = levelReader(cells, heading)
  const levels = share((cell) => readLevel(cell) !== null)
  const isNumbers = filled.every((cell) => /^\d/.test(cell))
  const days = share((cell) => readDayCell(cell, today) !== null)
  const named = words.filter(([, pattern]) => pattern.test(heading)).map(([role]) => role)
  if (levels >= 0.5 && named.includes('target')) return 'target'
  if (levels >= 0.5 && named.includes('self')) return 'self'
  if (days >= 0.5 && named.includes('due')) return 'due'
  const guessed = guessHeading(heading, true)
  if (guessed === 'gap' || guessed === 'todo') return guessed
  const role = named.find((each) => each === 'gap' || each === 'evidence' || each === 'todo')
  if (role) return role
  if (filled.length > 0 && days === 1 && levels === 0) return 'due'
  if (filled.length > 0 && levels === 1 && !isNumbers) return 'self'
  return named.includes('item') || guessed === 'required' ? 'item' : 'text'
}

const own = new Map(
  Object.values(markWords).flatMap(({ levels, formerLevels = [] }) =>
    [levels, formerLevels].flatMap((all) =>
      all.map((word, level) => [word.toLowerCase(), level as Level] as const),
    ),
  ),
)
const numbered = /^(?:l|lv\.?|level|레벨|단계)?\s*(\d{1,3}(?:\.\d)?)(?:\s*(?:점|단계))?$/i

/** The highest number of a scale, in a heading: of a range, after a slash, or before 점 or 단계; days are none. */
const scale =
  /(?<!\d)\d\s*(?:[~–-]|to)\s*(\d{1,3})(?!\d)|(?<!\d\s?)\/\s*(\d{1,3})|(?<!\d)(\d{1,3})\s*(?:점|단계)/i

function scaleOf(heading: string): number | null {
  const numbers = scale.exec(heading)?.slice(1) ?? []
  return Number(numbers.find((each) => each !== undefined) ?? 0) || null
}

/** Whether the rows of a column are to-dos. */
export function holdsTodos(heading: string): boolean {
  return (
    guessHeading(heading, true) === 'todo' ||
    words.some(([role, pattern]) => role === 'todo' && pattern.test(heading))
  )
}

/**
 * Reads the level that a cell of a column says. Numbers alone are of what the heading says, as in "수준 (0~4)" or
 * "level /10", or else of 5, or of 10 or 100 where one of them is higher.
 */
export function levelReader(column: readonly string[], heading = ''): (cell: string) => Level | null {
  const highest = column.reduce((most, cell) => Math.max(most, numberIn(cell) ?? 0), 0)
  const all = [scaleOf(heading) ?? 5, 10, 100].find((each) => highest <= each)
  return (cell) => {
    const word = own.get(cell.toLowerCase())
    if (word !== undefined) return word
    const number = numberIn(cell)
    if (number === null) return readLevelCell(cell)?.suggestion ?? null
    return all === undefined ? null : (Math.round((number / all) * 4) as Level)
  }
}

function numberIn(cell: string): number | null {
  const digits = numbered.exec(cell)?.[1]
  return digits === undefined ? null : Number(digits)
}
