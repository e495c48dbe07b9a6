import type { Day } from '@/lib/dates'
import { type Recurrence, type Rhythm, rhythmOf } from '@/lib/recurrence'

/** Most missed times that are shown as a number. */
export const mostMissed = 99

/** The state of a recurring to-do today. @property missed times not done, at most one above `mostMissed` */
export type Standing = { day: Day; missed: number }

/**
 * The occurrence that is due now, and how many were missed. Nothing is written for it: the due day stays in
 * the past until the to-do is done.
 *
 * @param due null where another tab took the day away: then the rule begins today
 */
export function standingOf(rule: Recurrence, due: Day | null, today: Day): Standing {
  if (due !== null && due >= today) return { day: due, missed: 0 }
  return { day: firstFrom(rule, today), missed: due === null ? 0 : missedSince(rule, due, today) }
}

/** The first occurrence on a day or after it. */
export function firstFrom(rule: Recurrence, day: Day): Day {
  return occurrence(rule, momentOf(day).getTime(), 1) ?? day
}

/** The first occurrence after a day, or the last one that the calendar has. */
export function nextAfter(rule: Recurrence, day: Day): Day {
  return occurrence(rule, momentOf(day).getTime() + dayLength, 1) ?? day
}

/** The next due day after a to-do was done: later than the day it was done and the day it was due. */
export function dueAfter(rule: Recurrence, due: Day | null, doneOn: Day): Day {
  return nextAfter(rule, due !== null && due > doneOn ? due : doneOn)
}

/** The last occurrence before a day, which was due before `dueAfter`; null if the calendar has none. */
export function lastBefore(rule: Recurrence, day: Day): Day | null {
  return occurrence(rule, momentOf(day).getTime() - dayLength, -1)
}

/**
 * Counts occurrences from the due day up to yesterday. Calculates instead of listing them, because a page may
 * hold a thousand to-dos that were due years ago.
 */
function missedSince(rule: Recurrence, due: Day, today: Day): number {
  const later = countBefore(rule, momentOf(today)) - countBefore(rule, momentOf(due), true)
  return Math.min(1 + later, mostMissed + 1)
}

/** Counts occurrences before a day, or up to it, from the same start for all days. */
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
      const occurs = Math.min(rhythm.monthDay, lastOfMonth(day))
      return months + (occurs < day.getUTCDate() + (inclusive ? 1 : 0) ? 1 : 0)
    }
  }
}

/** How many such weekdays there were before a day; days count from 1970-01-01, a Thursday. */
const weeksBefore = (end: number, weekday: number) => Math.ceil((end - (weekday - 4)) / 7)

/** The nearest day with an occurrence, from a moment on or back from it; null where the calendar ends before it. */
function occurrence(rule: Recurrence, from: number, step: 1 | -1): Day | null {
  const rhythm = rhythmOf(rule)
  let day = new Date(from)
  while (!occursOn(rhythm, day)) day = new Date(day.getTime() + step * dayLength)
  const year = day.getUTCFullYear()
  return year >= 1 && year <= 9999 ? dayOf(day) : null
}

/** Every rhythm has a day within a month, so that to ask day by day takes few steps. */
function occursOn(rhythm: Rhythm, day: Date): boolean {
  const weekday = day.getUTCDay()
  switch (rhythm.every) {
    case 'day':
      return true
    case 'weekdays':
      return weekday >= 1 && weekday <= 5
    case 'week':
      return weekday === rhythm.weekday % 7
    case 'month':
      return day.getUTCDate() === Math.min(rhythm.monthDay, lastOfMonth(day))
  }
}

function lastOfMonth(day: Date): number {
  const last = new Date(day)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return last.getUTCDate()
}

/** In milliseconds, under UTC. */
const dayLength = 86_400_000
const momentOf = (day: Day) => new Date(`${day}T12:00:00Z`)
const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10)
