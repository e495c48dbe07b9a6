import { addMonths, getDaysInMonth, parseISO } from 'date-fns'
import fc from 'fast-check'
import { Frequency, type Params, RRule } from 'rrule-es'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, compareDays, type Day } from '@/lib/dates'
import { everies, type Recurrence, recurrenceFrom, recurrencePattern, rhythmOf } from '@/lib/recurrence'
import { countSteps } from '@/lib/testing/steps'
import { dueAfter, firstFrom, lastBefore, mostMissed, nextAfter, standingOf } from './occurrences'

const day: fc.Arbitrary<Day> = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const every = fc.constantFrom(...everies)
const rule = fc.tuple(every, day).map(([often, from]) => recurrenceFrom(often, from))
const weekday = (of: Day) => new Date(`${of}T00:00:00Z`).getUTCDay()
const monthly = (from: Day) => recurrenceFrom('month', from)

describe('recurrenceFrom', () => {
  it('writes what the database and the document take, and is read back', () => {
    fc.assert(
      fc.property(every, day, (often, from) => {
        const written = recurrenceFrom(often, from)
        expect(written).toMatch(recurrencePattern)
        const rhythm = rhythmOf(written)
        expect(rhythm.every).toBe(often)
        if (rhythm.every === 'week') expect(rhythm.weekday % 7).toBe(weekday(from))
        if (rhythm.every === 'month') expect(rhythm.monthDay).toBe(Number(from.slice(8)))
      }),
    )
  })

  it.each(['FREQ=YEARLY', 'FREQ=DAILY;COUNT=2', 'FREQ=MONTHLY;BYMONTHDAY=29', 'FREQ=WEEKLY;BYDAY=MO,WE', ''])(
    'refuses %j',
    (other) => expect(other).not.toMatch(recurrencePattern),
  )
})

describe('occurrences', () => {
  it('come later, and the rule gives the same day from anywhere between', () => {
    fc.assert(
      fc.property(rule, day, fc.nat(40), (often, from, between) => {
        const next = nextAfter(often, from)
        expect(compareDays(next, from)).toBeGreaterThan(0)
        expect(firstFrom(often, next)).toBe(next)
        const nearer = addDays(from, between)
        if (nearer < next) expect(nextAfter(often, nearer)).toBe(next)
        if (firstFrom(often, from) === from) expect(lastBefore(often, next)).toBe(from)
      }),
    )
  })

  it('are those that a library for RFC 5545 finds', () => {
    fc.assert(
      fc.property(rule, day, (often, from) => {
        const moment = new Date(`${from}T12:00:00Z`)
        const found = (inclusive: boolean) =>
          new RRule(paramsOf(often, moment), { strict: true })
            .after(moment, { inclusive })
            ?.toISOString()
            .slice(0, 10)
        expect([firstFrom(often, from), nextAfter(often, from)]).toEqual([found(true), found(false)])
      }),
    )
  })

  it('are every day, never on a weekend, a week apart', () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(nextAfter('FREQ=DAILY', from)).toBe(addDays(from, 1))
        const working = nextAfter(recurrenceFrom('weekdays', from), from)
        expect([1, 2, 3, 4, 5]).toContain(weekday(working))
        expect(compareDays(working, from)).toBeLessThanOrEqual(3)
        expect(nextAfter(recurrenceFrom('week', from), from)).toBe(addDays(from, 7))
      }),
    )
  })

  it('keep the day of the month, and take the last one where it is missing', () => {
    fc.assert(
      fc.property(day, fc.nat(30), (from, months) => {
        let at = from
        for (let month = 0; month < months; month += 1) at = nextAfter(monthly(from), at)
        // date-fns counts months in local time, which has no say in the day here.
        const wanted = addMonths(parseISO(from), months)
        expect(parseISO(at)).toEqual(wanted)
        const last = getDaysInMonth(wanted)
        expect(Number(at.slice(8))).toBe(Math.min(Number(from.slice(8)), last))
      }),
    )
    expect(nextAfter(monthly('2027-01-31'), '2027-01-31')).toBe('2027-02-28')
    expect(nextAfter(monthly('2027-01-31'), '2027-02-28')).toBe('2027-03-31')
    expect(nextAfter(monthly('2028-01-30'), '2028-01-30')).toBe('2028-02-29')
  })

  it('go on where the clock is put back, and end with the calendar', () => {
    expect(nextAfter('FREQ=DAILY', '2026-10-24')).toBe('2026-10-25')
    expect(nextAfter('FREQ=DAILY', '2026-10-25')).toBe('2026-10-26')
    expect(nextAfter('FREQ=DAILY', '9999-12-31')).toBe('9999-12-31')
  })
})

// Some clocks skip an hour at midnight; the days are the same under all of them.
describe.each(['America/Santiago', 'Africa/Cairo', 'Asia/Beirut', 'Pacific/Kiritimati'])(
  'where it is %s',
  (zone) => {
    afterEach(() => void vi.unstubAllEnvs())

    it('every day follows the one before', () => {
      vi.stubEnv('TZ', zone)
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
      const start = Date.UTC(2026, 0, 1)
      const days = Array.from({ length: 800 }, (_, n) =>
        new Date(start + n * 86_400_000).toISOString().slice(0, 10),
      )
      expect(days.slice(0, -1).map((each) => nextAfter('FREQ=DAILY', each))).toEqual(days.slice(1))
      expect(standingOf('FREQ=DAILY', '2026-03-01', '2026-05-10')).toEqual({ day: '2026-05-10', missed: 70 })
    })
  },
)

describe('standingOf', () => {
  const stepsOf = countSteps()

  it('counts the occurrences between, the due day among them', () => {
    fc.assert(
      fc.property(rule, day, fc.integer({ min: 0, max: 90 }), (often, from, later) => {
        const due = firstFrom(often, from)
        const today = addDays(due, later)
        const between: Day[] = []
        for (let at = due; at < today; at = nextAfter(often, at)) between.push(at)
        const { day: shown, missed } = standingOf(often, due, today)
        expect(missed).toBe(between.length)
        expect(shown).toBe(firstFrom(often, today))
      }),
    )
  })

  it('counts them where the due day is none itself too, and in the first years of the calendar', () => {
    const early = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('0001-01-01', days))
    fc.assert(
      fc.property(rule, fc.oneof(day, early), fc.integer({ min: 1, max: 4_000 }), (often, due, later) => {
        const today = addDays(due, later)
        let missed = 0
        for (let at = due; at < today && missed <= mostMissed; at = nextAfter(often, at)) missed += 1
        expect(standingOf(often, due, today).missed).toBe(missed)
      }),
    )
  })

  it('takes no longer the longer ago it was', () => {
    const often = monthly('2026-01-31')
    const steps = (due: Day) => stepsOf(() => standingOf(often, due, '2026-11-23'))
    expect(steps('0001-01-01')).toBe(steps('2026-11-01'))
  })

  it('has missed nothing before the day, and on it', () => {
    fc.assert(
      fc.property(rule, day, fc.nat(50), (often, due, earlier) => {
        expect(standingOf(often, due, addDays(due, -earlier))).toEqual({ day: due, missed: 0 })
      }),
    )
  })

  it('stops counting when a number says nothing more, however long ago it was', () => {
    expect(standingOf('FREQ=DAILY', '0001-01-01', '2026-12-12')).toEqual({
      day: '2026-12-12',
      missed: mostMissed + 1,
    })
  })

  it('begins today without a day', () => {
    expect(standingOf(recurrenceFrom('week', '2026-12-09'), null, '2026-12-12')).toEqual({
      day: '2026-12-16',
      missed: 0,
    })
  })
})

describe('dueAfter', () => {
  it('is later than the day it was done and the day it was due', () => {
    fc.assert(
      fc.property(rule, day, fc.integer({ min: -60, max: 60 }), (often, due, days) => {
        const doneOn = addDays(due, days)
        const next = dueAfter(often, due, doneOn)
        expect(next > doneOn && next > due).toBe(true)
        expect(compareDays(next, due > doneOn ? due : doneOn)).toBeLessThan(33)
      }),
    )
  })
})

/** The rule as the library takes it, with its weekdays from 1 for Monday on. */
function paramsOf(often: Recurrence, dtStart: Date): Params {
  const rhythm = rhythmOf(often)
  const from = { dtStart, tzid: 'UTC' }
  switch (rhythm.every) {
    case 'day':
      return { ...from, freq: Frequency.DAILY }
    case 'weekdays':
      return { ...from, freq: Frequency.WEEKLY, byDay: [1, 2, 3, 4, 5] }
    case 'week':
      return { ...from, freq: Frequency.WEEKLY, byDay: [rhythm.weekday] }
    case 'month': {
      const days = [28, 29, 30, 31].filter((each) => each <= rhythm.monthDay)
      const parts = days.length > 0 ? { byMonthDay: days, bySetPos: [-1] } : { byMonthDay: [rhythm.monthDay] }
      return { ...from, freq: Frequency.MONTHLY, ...parts }
    }
  }
}
