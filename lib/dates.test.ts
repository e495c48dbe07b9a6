import { TZDateMini } from '@date-fns/tz'
import {
  addDays as addDaysTo,
  differenceInCalendarDays,
  isValid,
  lightFormat,
  parseISO,
  startOfISOWeek,
} from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareDays,
  formatDay,
  formatUntil,
  isDay,
  isMonday,
  isTimeZone,
  mondayOf,
  today,
} from './dates'

describe('today', () => {
  const moment = new Date('2026-03-08T15:30:00Z')

  test.each([
    ['Asia/Seoul', '2026-03-09'],
    ['UTC', '2026-03-08'],
    ['America/Los_Angeles', '2026-03-08'],
    ['Pacific/Kiritimati', '2026-03-09'],
  ])('in %s it is %s', (zone, day) => {
    expect(today(zone, moment)).toBe(day)
  })

  test('an unknown zone is an error, not a wrong day', () => {
    expect(() => today('Asia/Nowhere', moment)).toThrow(RangeError)
    expect(isTimeZone('Asia/Nowhere')).toBe(false)
    expect(isTimeZone('Asia/Seoul')).toBe(true)
  })
})

test('only existing days are days', () => {
  expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true)
  expect(['2026-02-29', '2026-2-1', '20260201', '', '2026-01-01T00:00', null, 5].some(isDay)).toBe(false)
})

test.each([
  ['2026-12-06', '2026-11-30'],
  ['2026-12-07', '2026-12-07'],
  ['2026-12-13', '2026-12-07'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
  expect(isMonday(day)).toBe(day === monday)
})

test('days are compared and counted over the change of the clocks', () => {
  expect(compareDays('2026-03-30', '2026-03-28')).toBe(2)
  expect(compareDays('2025-12-31', '2026-01-01')).toBe(-1)
  expect(compareDays('2026-01-01', '2026-01-01')).toBe(0)
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
})

test('a day is written in the words of the language, without its year when that is clear', () => {
  expect(formatDay('ko', '2026-12-12', '2026-01-01')).toBe('12월 12일')
  expect(formatDay('ko', '2026-12-12')).toBe('2026년 12월 12일')
  expect(formatDay('en', '2026-12-12', '2026-01-01')).toBe('Dec 12')
  expect(formatDay('en', '2026-01-01', '2025-12-31')).toBe('Jan 1, 2026')
})

test('until when is said by its day and minute, in the zone of whoever reads it', () => {
  const now = new Date('2026-11-02T15:30:00Z')
  const until = (time: string, locale = 'ko', zone = 'Asia/Seoul') =>
    formatUntil(locale, zone, new Date(time), now)
  expect(until('2026-11-03T00:00:00Z')).toBe('오늘 09:00')
  expect(until('2026-11-03T15:30:00.001Z')).toBe('내일 00:31')
  expect(until('2026-11-03T15:30:00Z', 'en', 'Europe/Berlin')).toBe('tomorrow 16:30')
})

describe('as date-fns says', () => {
  const between = { min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }
  const days = fc.date(between).map((date) => date.toISOString().slice(0, 10))
  const written = (date: Date) => lightFormat(date, 'yyyy-MM-dd')

  test('days are counted', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -1_000, max: 1_000 }), (a, b, amount) => {
        expect(compareDays(a, b)).toBe(differenceInCalendarDays(parseISO(a), parseISO(b)))
        expect(addDays(a, amount)).toBe(written(addDaysTo(parseISO(a), amount)))
        expect(mondayOf(a)).toBe(written(startOfISOWeek(parseISO(a))))
      }),
    )
  })

  test('days exist', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number(13), number(32), (year, month, day) => {
        const value = `${year}-${month}-${day}`
        expect(isDay(value)).toBe(isValid(parseISO(value)))
      }),
    )
  })

  test('it is today in a zone', () => {
    const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/London', 'Asia/Kathmandu', 'UTC')
    fc.assert(
      fc.property(fc.date({ ...between, min: new Date('1990-01-01') }), zones, (moment, zone) => {
        expect(today(zone, moment)).toBe(written(new TZDateMini(moment.getTime(), zone)))
      }),
    )
  })
})
