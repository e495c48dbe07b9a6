import type { Day } from './dates'

/** How a to-do recurs, as RFC 5545 writes it; only what `recurrencePattern` matches. */
export type Recurrence = string

/**
 * Every day, Monday to Friday, one day of the week, or one day of the month. Days 29 to 31 are written so
 * that in a shorter month its last day takes their place. The database checks the same.
 */
export const recurrencePattern =
  /^(FREQ=DAILY|FREQ=WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU|MO,TU,WE,TH,FR)|FREQ=MONTHLY;BYMONTHDAY=([1-9]|1[0-9]|2[0-8]|28,29(,30(,31)?)?;BYSETPOS=-1))$/

export const everies = ['day', 'weekdays', 'week', 'month'] as const
export type Every = (typeof everies)[number]

/**
 * A recurrence in its parts.
 * @property weekday 1 for Monday to 7 for Sunday
 * @property monthDay 1 to 31; in a month without it, the last day counts
 */
export type Rhythm =
  | { every: 'day' | 'weekdays' }
  | { every: 'week'; weekday: number }
  | { every: 'month'; monthDay: number }

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Reads a recurrence that matches `recurrencePattern`. */
export function rhythmOf(rule: Recurrence): Rhythm {
  const [, list = ''] = /BY(?:MONTH)?DAY=([^;]*)/.exec(rule) ?? []
  if (rule.startsWith('FREQ=MONTHLY')) return { every: 'month', monthDay: Number(list.split(',').at(-1)) }
  if (rule.startsWith('FREQ=DAILY')) return { every: 'day' }
  return list.includes(',') ? { every: 'weekdays' } : { every: 'week', weekday: weekdays.indexOf(list) + 1 }
}

/** The recurrence that counts from a day: its day of the week, its day of the month. */
export function recurrenceFrom(every: Every, day: Day): Recurrence {
  const date = new Date(`${day}T00:00:00Z`)
  switch (every) {
    case 'day':
      return 'FREQ=DAILY'
    case 'weekdays':
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'
    case 'week':
      return `FREQ=WEEKLY;BYDAY=${weekdays[(date.getUTCDay() + 6) % 7]}`
    case 'month':
      return `FREQ=MONTHLY;BYMONTHDAY=${monthDays(date.getUTCDate())}`
  }
}

function monthDays(day: number): string {
  if (day < 29) return `${day}`
  const last = [28, 29, 30, 31].filter((each) => each <= day)
  return `${last.join(',')};BYSETPOS=-1`
}
