/** Words of a line that may name a day, and the day: the last of what they name. */
export type DayMark = { mark: string; day: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?'

type Pattern = [RegExp, (parts: (string | undefined)[]) => { year?: string; month: number; day?: string }]
const numbered = (name = '') => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** In the order in which they are tried. Only what ends in a bracket, in `까지`, or behind `by` is a day without a year. */
const patterns: Pattern[] = [
  [
    /(?:📅|⏳|🗓️?)?\s?(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})(?:\s?까지)?/u,
    ([, year, m, day]) => ({ year, month: Number(m), day }),
  ],
  [/(?:(\d{4})년\s?)?(\d{1,2})월\s?(\d{1,2})일/u, ([, year, m, day]) => ({ year, month: Number(m), day })],
  [
    /(?:~\s?|\()(\d{1,2})\/(\d{1,2})\)?|(?<![\d/])(\d{1,2})\/(\d{1,2})(?=\s?까지)/u,
    ([, a, b, c, d]) => ({ month: Number(a ?? c), day: b ?? d }),
  ],
  [/(?:(\d{4})년?\s?)?\d{1,2}월?\s?[~-]\s?(\d{1,2})월/u, ([, year, m]) => ({ year, month: Number(m) })],
  [
    /(?:(\d{4})년\s?)?(?<!\d)(\d{1,2})월(?=\s?(?:[)\]]|까지|말|안에|$))/u,
    ([, year, m]) => ({ year, month: Number(m) }),
  ],
  [
    /(?:(\d{4})\s?)?\bq([1-4])\b(?:\s?(\d{4}))?/iu,
    ([, before, q, after]) => ({ year: before ?? after, month: 3 * Number(q) }),
  ],
  [/(?:(\d{4})년\s?)?([1-4])\s?분기/u, ([, year, q]) => ({ year, month: 3 * Number(q) })],
  [/(?:(\d{4})년\s?)?(상|하)반기/u, ([, year, half]) => ({ year, month: half === '상' ? 6 : 12 })],
  [/연말|올해 ?안|end of (?:the )?year|by year[- ]end/iu, () => ({ month: 12 })],
  [
    new RegExp(
      `(?:by|due|until)\\s(?:end of\\s)?(${month})(?:\\s(\\d{1,2})(?!\\d))?(?:,?\\s(\\d{4}))?`,
      'iu',
    ),
    ([, name, day, year]) => ({ year, month: numbered(name), day }),
  ],
  [
    new RegExp(`[([](?:by\\s)?(${month})(?:\\s(\\d{1,2})(?!\\d))?(?:,?\\s(\\d{4}))?[)\\]]`, 'iu'),
    ([, name, day, year]) => ({ year, month: numbered(name), day }),
  ],
]

/**
 * The day that a line names; a month, a quarter or a half stands for its last day, and without a year for the next one.
 *
 * @param today `2026-11-30`
 * @returns null where it names none, or one that does not exist
 */
export function readDayMark(line: string, today: string): DayMark | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(line)
    if (!match) continue
    const { year, month: m, day } = read([...match])
    const found = year ? dayOf(Number(year), m, day) : nextDay(m, day, today)
    if (found) return { mark: match[0].trim(), day: found }
  }
  return null
}

/**
 * The day of a cell of a table that says nothing else: also a month without a day (`2027-03`, `3월`, `Mar 2027`).
 *
 * @returns null where it says more, or names no day
 */
export function readDayCell(cell: string, today: string): string | null {
  const [, year, m] = /^(\d{4})\s?[-./년]\s?(\d{1,2})월?$/u.exec(cell) ?? []
  if (year && m) return dayOf(Number(year), Number(m), undefined)
  for (const words of [cell, `(${cell})`, `by ${cell}`]) {
    const found = readDayMark(words, today)
    if (found && lettersOf(found.mark).replace(/^by/, '') === lettersOf(cell).replace(/^by/, ''))
      return found.day
  }
  return null
}

const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function nextDay(m: number, day: string | undefined, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const own = dayOf(year, m, day)
  return own !== null && own < today ? dayOf(year + 1, m, day) : own
}

function dayOf(year: number, m: number, day: string | undefined): string | null {
  if (m < 1 || m > 12 || year < 1970 || year > 2999) return null
  const last = new Date(Date.UTC(year, m, 0)).getUTCDate()
  const date = day === undefined ? last : Number(day)
  if (date < 1 || date > last) return null
  return `${year}-${`${m}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`
}
