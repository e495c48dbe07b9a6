import { TZDateMini } from '@date-fns/tz'
import {
  addDays as addDaysTo,
  differenceInCalendarDays,
  isValid,
  lightFormat,
  parseISO,
  startOfISOWeek,
} from 'date-fns'

/** A calendar day without a time zone, `yyyy-MM-dd`. */
export type Day = string

/**
 * Tells whether a value is an existing calendar day, `yyyy-MM-dd`.
 * @param value anything, for example from a form
 */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value))
}

/** To ask for a zone is slow, and each page does so several times. */
const knownZones = new Set<string>()

/**
 * Tells whether a name is a time zone that this runtime knows.
 * @param value an IANA name such as `Asia/Seoul`
 */
export function isTimeZone(value: string): boolean {
  if (knownZones.has(value)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    // Upper and lower case make more names of a zone than a server should keep.
    if (knownZones.size < 1_000) knownZones.add(value)
    return true
  } catch {
    return false
  }
}

/**
 * Today's date in a time zone.
 * @param timeZone IANA name; an unknown one throws a RangeError
 * @param now the moment, for tests
 */
export function today(timeZone: string, now: Date = new Date()): Day {
  if (!isTimeZone(timeZone)) throw new RangeError(`Unknown time zone: ${timeZone}`)
  return lightFormat(new TZDateMini(now.getTime(), timeZone), 'yyyy-MM-dd')
}

/**
 * Orders two days.
 * @returns whole days from `b` to `a`: negative when `a` is earlier, 0 when equal
 */
export function compareDays(a: Day, b: Day): number {
  return differenceInCalendarDays(parseISO(a), parseISO(b))
}

/**
 * The day some days later.
 * @param amount days, negative for earlier
 */
export function addDays(day: Day, amount: number): Day {
  return lightFormat(addDaysTo(parseISO(day), amount), 'yyyy-MM-dd')
}

/** Whether a day is a Monday, with which a week begins. */
export const isMonday = (day: Day): boolean => mondayOf(day) === day

/** The Monday of the week that holds a day. */
export function mondayOf(day: Day): Day {
  return lightFormat(startOfISOWeek(parseISO(day)), 'yyyy-MM-dd')
}

/**
 * Writes a day in words, for example `12월 12일` or `Dec 12`.
 * @param locale `ko` or `en`
 * @param day the day
 * @param reference when given, the year is left out if it is the same as this day's year
 */
export function formatDay(locale: string, day: Day, reference?: Day): string {
  const sameYear = reference?.slice(0, 4) === day.slice(0, 4)
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: sameYear ? undefined : 'numeric',
    month: locale === 'ko' ? 'long' : 'short',
    day: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

/**
 * Says until when, for example `내일 09:00` or `tomorrow 09:00`, rounded up to whole minutes.
 * @param now the moment, for tests
 */
export function formatUntil(locale: string, timeZone: string, until: Date, now: Date = new Date()): string {
  const minute = new Date(Math.ceil(until.getTime() / 60_000) * 60_000)
  const days = compareDays(today(timeZone, minute), today(timeZone, now))
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  return `${day} ${lightFormat(new TZDateMini(minute.getTime(), timeZone), 'HH:mm')}`
}
