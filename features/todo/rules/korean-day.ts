import { addDays, type Day, isDay, mondayOf } from '@/lib/dates'
import { sundayOf } from './lists'

const names = '일월화수목금토'
const number = (digits: string | undefined) => Number(digits)
const padded = (value: number) => `${value}`.padStart(2, '0')
const dayFrom = (year: number, month: number, day: number) =>
  `${`${year}`.padStart(4, '0')}-${padded(month)}-${padded(day)}`
/** Days from Monday. */
const weekday = (name: string) => (names.indexOf(name) + 6) % 7

type Way = { pattern: string; day: (found: string[], today: Day) => Day | null }

/** The next day with this month and day of the month; null if there is none within the next year. */
function nextOf(month: number, date: number, today: Day): Day | null {
  const year = number(today.slice(0, 4))
  const days = [year, year + 1].map((each) => dayFrom(each, month, date))
  return days.find((day) => isDay(day) && day >= today) ?? null
}

/** The next day of the month with this number. */
function nextDate(date: number, today: Day): Day | null {
  const [year, month] = [number(today.slice(0, 4)), number(today.slice(5, 7))]
  const days = [0, 1, 2].map((more) =>
    dayFrom(year + Math.floor((month - 1 + more) / 12), ((month - 1 + more) % 12) + 1, date),
  )
  return days.find((day) => isDay(day) && day >= today) ?? null
}

function endOfMonth(today: Day): Day {
  return addDays(
    dayFrom(
      number(today.slice(0, 4)) + (today.slice(5, 7) === '12' ? 1 : 0),
      (number(today.slice(5, 7)) % 12) + 1,
      1,
    ),
    -1,
  )
}

const ahead = { 오늘: 0, 내일: 1, 모레: 2, 글피: 3 } as const
const weeks = { 일: 7, 이: 14, 한: 7, 두: 14, 세: 21 } as const

/** What people write for a day, each with or without 까지. Of several that fit, the longest counts. */
const ways: Way[] = [
  {
    pattern: '(오늘|내일|모레|글피)',
    day: ([word], today) => addDays(today, ahead[word as keyof typeof ahead]),
  },
  {
    pattern: '이번 ?주 ?([월화수목금토일])요일',
    day: ([name = ''], today) => notBefore(addDays(mondayOf(today), weekday(name)), today),
  },
  {
    pattern: '(?:다음 ?주|담주) ?([월화수목금토일])요일',
    day: ([name = ''], today) => addDays(mondayOf(today), 7 + weekday(name)),
  },
  {
    pattern: '([월화수목금토일])요일',
    day: ([name = ''], today) => addDays(today, (weekday(name) - weekdayOf(today) + 7) % 7),
  },
  { pattern: '(?:이번 ?)?주말', day: (_, today) => sundayOf(today) },
  {
    pattern: '(\\d{4})[-./년] ?(\\d{1,2})[-./월] ?(\\d{1,2})일?',
    day: ([year, month, date]) => dayFrom(number(year), number(month), number(date)),
  },
  {
    pattern: '(\\d{1,2})월 ?(\\d{1,2})일',
    day: ([month, date], today) => nextOf(number(month), number(date), today),
  },
  {
    pattern: '(\\d{1,2})/(\\d{1,2})',
    day: ([month, date], today) => nextOf(number(month), number(date), today),
  },
  { pattern: '(\\d{1,2})일 ?(?:뒤|후)', day: ([days], today) => addDays(today, number(days)) },
  { pattern: '(\\d{1,2})주(?:일)? ?(?:뒤|후)', day: ([count], today) => addDays(today, 7 * number(count)) },
  {
    pattern: '([일이]주일|[한두세] ?주) ?(?:뒤|후)',
    day: ([words = ''], today) => addDays(today, weeks[words[0] as keyof typeof weeks]),
  },
]

/** What means a day only with 까지 behind it: `3일` may be a while, `2.1` a version, 이번 주 일 the work of a week. */
const waysWithUntil: Way[] = [
  {
    pattern: '([월화수목금토일])',
    day: ([name = ''], today) => addDays(today, (weekday(name) - weekdayOf(today) + 7) % 7),
  },
  {
    pattern: '이번 ?주 ?([월화수목금토일])',
    day: ([name = ''], today) => notBefore(addDays(mondayOf(today), weekday(name)), today),
  },
  {
    pattern: '(?:다음 ?주|담주) ?([월화수목금토일])',
    day: ([name = ''], today) => addDays(mondayOf(today), 7 + weekday(name)),
  },
  { pattern: '이번 ?주', day: (_, today) => sundayOf(today) },
  { pattern: '(?:다음 ?주|담주)', day: (_, today) => addDays(sundayOf(today), 7) },
  { pattern: '(?:이번 ?달 ?말?|월말)', day: (_, today) => endOfMonth(today) },
  {
    pattern: '(\\d{1,2})\\.(\\d{1,2})\\.?',
    day: ([month, date], today) => nextOf(number(month), number(date), today),
  },
  { pattern: '(\\d{1,2})일', day: ([date], today) => nextDate(number(date), today) },
]

const weekdayOf = (day: Day) => Math.round((Date.parse(day) - Date.parse(mondayOf(day))) / 86_400_000)
const notBefore = (day: Day, today: Day) => (day < today ? null : day)

const compiled = [
  ...waysWithUntil.map((way) => ({ ...way, pattern: new RegExp(`(?<=\\s)${way.pattern} ?까지$`) })),
  ...ways.map((way) => ({ ...way, pattern: new RegExp(`(?<=\\s)${way.pattern}(?: ?까지|에)?$`) })),
]

/** A day that stands at the end of some words. @property from where it begins in them */
export type TypedDay = { day: Day; from: number }

/**
 * Finds a day that is written in Korean at the end of a to-do: 금요일까지, 내일, 12/3, 12월 3일까지. Written by hand, for
 * no kept library reads Korean days; English is left to one, see `typedDay`.
 *
 * @param text in NFC
 */
export function koreanDay(text: string, today: Day): TypedDay | null {
  const words = text.trimEnd()
  const [longest] = compiled
    .flatMap(({ pattern, day }) => {
      const found = pattern.exec(words)
      return found ? [{ from: found.index, day: day(found.slice(1), today) }] : []
    })
    .sort((a, b) => a.from - b.from)
  if (!longest?.day || !isDay(longest.day)) return null
  return { day: longest.day, from: longest.from }
}
