import { Frequency, type Params, RRule } from 'rrule-es'
import type { Day } from '@/lib/dates'
import { type Recurrence, rhythmOf } from '@/lib/recurrence'

/** Above this many, a number of missed times says nothing more. */
export const mostMissed = 99

/** Where a recurring to-do stands today. @property missed how often it was not done, at most one more than `mostMissed` */
export type Standing = { day: Day; missed: number }

/**
 * The occurrence that counts today, and those that went by without being done. Nothing is written for it: the due day
 * stays in the past until the to-do is done.
 *
 * @param due null where another tab took the day away: then the rule begins today
 */
export function standingOf(rule: Recurrence, due: Day | null, today: Day): Standing {
  if (due !== null && due >= today) return { day: due, missed: 0 }
  return { day: firstFrom(rule, today), missed: due === null ? 0 : missedSince(rule, due, today) }
}

/** The first occurrence on a day or after it. */
export function firstFrom(rule: Recurrence, day: Day): Day {
  return occurrence(rule, day, true)
}

/** The first occurrence after a day; after the last that the calendar knows, that one. */
export function nextAfter(rule: Recurrence, day: Day): Day {
  return occurrence(rule, day, false)
}

/** The day due after a to-do was done: later than both the day it was done and the one it was due. */
export function dueAfter(rule: Recurrence, due: Day | null, doneOn: Day): Day {
  return nextAfter(rule, due !== null && due > doneOn ? due : doneOn)
}

/** The occurrence before a day: what was due before `dueAfter` moved on; null if the calendar has none. */
export function lastBefore(rule: Recurrence, day: Day): Day | null {
  // Two months hold one of every kind.
  const start = new Date(momentOf(day).getTime() - 62 * dayLength)
  const found = new RRule({ ...paramsOf(rule, start), until: momentOf(day) }, { strict: true }).list()
  const last = found.at(-1)
  return last ? dayOf(last) : null
}

/**
 * From the due day, which counts, up to yesterday. Reckoned rather than listed: a page may hold a thousand to-dos that
 * were due years ago.
 */
function missedSince(rule: Recurrence, due: Day, today: Day): number {
  const later = countBefore(rule, momentOf(today)) - countBefore(rule, momentOf(due), true)
  return Math.min(1 + later, mostMissed + 1)
}

/** Occurrences before a day, or up to it, counted from a start that all days share. */
function countBefore(rule: Recurrence, day: Date, inclusive = false): number {
  const rhythm = rhythmOf(rule)
  const end = Math.floor(day.getTime() / dayLength) + (inclusive ? 1 : 0)
  switch (rhythm.every) {
    case 'day':
      return end
    case 'weekdays':
      return [1, 2, 3, 4, 5].reduce((count, weekday) => count + weeksBefore(end, weekday), 0)
    case 'week':
      return weeksBefore(end, rhythm.weekday)
    case 'month': {
      const months = day.getUTCFullYear() * 12 + day.getUTCMonth()
      const last = new Date(day)
      last.setUTCMonth(last.getUTCMonth() + 1, 0)
      const occurs = Math.min(rhythm.monthDay, last.getUTCDate())
      return months + (occurs < day.getUTCDate() + (inclusive ? 1 : 0) ? 1 : 0)
    }
  }
}

/** How often it was that day of the week before a day, which is counted from 1970-01-01, a Thursday. */
const weeksBefore = (end: number, weekday: number) => Math.ceil((end - (weekday - 4)) / 7)

function occurrence(rule: Recurrence, day: Day, inclusive: boolean): Day {
  const from = momentOf(day)
  const found = new RRule(paramsOf(rule, from), { strict: true }).after(from, { inclusive })
  return found && found.getUTCFullYear() <= 9999 ? dayOf(found) : day
}

/**
 * Days are noons of UTC here. The library reckons with the clock of wherever it runs, and at midnight some clocks skip
 * an hour; at noon none does.
 */
function paramsOf(rule: Recurrence, dtStart: Date): Params {
  const rhythm = rhythmOf(rule)
  const from = { dtStart, tzid: 'UTC' }
  switch (rhythm.every) {
    case 'day':
      return { ...from, freq: Frequency.DAILY }
    case 'weekdays':
      return { ...from, freq: Frequency.WEEKLY, byDay: [1, 2, 3, 4, 5] }
    case 'week':
      return { ...from, freq: Frequency.WEEKLY, byDay: [rhythm.weekday] }
    case 'month':
      return { ...from, freq: Frequency.MONTHLY, ...monthParams(rhythm.monthDay) }
  }
}

function monthParams(day: number): Pick<Params, 'byMonthDay' | 'bySetPos'> {
  if (day < 29) return { byMonthDay: [day] }
  return { byMonthDay: [28, 29, 30, 31].filter((each) => each <= day), bySetPos: [-1] }
}

/** In milliseconds, under UTC. */
const dayLength = 86_400_000
const momentOf = (day: Day) => new Date(`${day}T12:00:00Z`)
const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10)
