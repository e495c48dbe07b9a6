/** A calendar day without a time zone, `yyyy-MM-dd`. */
export type Day = string

const dayLength = 86_400_000

/** Days since 1970; without a time zone, all days are equally long. */
const countOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength
const dayOf = (count: number): Day => new Date(count * dayLength).toISOString().slice(0, 10)

/**
 * Tells whether a value is an existing calendar day, `yyyy-MM-dd`.
 * @param value anything, for example from a form
 */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const count = countOf(value)
  // 31 February is taken for a day of March.
  return !Number.isNaN(count) && dayOf(count) === value
}

/** To ask for a zone is slow, and each page does so several times. */
const knownZones = new Map<string, Intl.DateTimeFormat>()

/** The clock of a zone. @throws RangeError when this runtime does not know it */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = knownZones.get(timeZone)
  if (known) return known
  const two = '2-digit'
  const clock = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: two, day: two, hour: two, minute: two },
  })
  // Upper and lower case make more names of a zone than a server should keep.
  if (knownZones.size < 1_000) knownZones.set(timeZone, clock)
  return clock
}

/** Day and time in a zone. */
function atClock(timeZone: string, moment: Date): { day: Day; time: string } {
  const said: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(moment)) said[type] = value
  return { day: `${said.year}-${said.month}-${said.day}`, time: `${said.hour}:${said.minute}` }
}

/**
 * Tells whether a name is a time zone that this runtime knows.
 * @param value an IANA name such as `Asia/Seoul`
 */
export function isTimeZone(value: string): boolean {
  try {
    return clockOf(value) !== null
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
  return atClock(timeZone, now).day
}

/**
 * Orders two days.
 * @returns whole days from `b` to `a`: negative when `a` is earlier, 0 when equal
 */
export function compareDays(a: Day, b: Day): number {
  return countOf(a) - countOf(b)
}

/**
 * The day some days later.
 * @param amount days, negative for earlier
 */
export function addDays(day: Day, amount: number): Day {
  return dayOf(countOf(day) + amount)
}

/** Whether a day is a Monday, with which a week begins. */
export const isMonday = (day: Day): boolean => mondayOf(day) === day

/** The Monday of the week that holds a day. */
export function mondayOf(day: Day): Day {
  const count = countOf(day)
  // The first day of 1970 was a Thursday.
  return dayOf(count - ((((count + 3) % 7) + 7) % 7))
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
  const { day, time } = atClock(timeZone, minute)
  const days = compareDays(day, today(timeZone, now))
  return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${time}`
}
