import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import { addDays } from '@/lib/dates'
import { everies, recurrenceFrom } from '@/lib/recurrence'
import { applyOperation } from './apply'
import { inverseOf } from './inverse'
import { standingOf } from './occurrences'
import type { Operation } from './operation'
import type { Outline } from './outline'
import {
  isDoneForNow,
  type Schedule,
  scheduleOf,
  scheduleOperations,
  tickOperations,
  todoDays,
} from './ticks'

const run = (outline: Outline, operations: readonly Operation[]) => operations.reduce(applyOperation, outline)
const weekly = recurrenceFrom('week', '2026-12-05')
const today = '2026-12-05'

function recurring(due: string | null, rule = weekly): Outline {
  return {
    ...sketch('a', 'b'),
    dues: due ? [{ nodeId: 'a', day: due }] : [],
    recurrences: [{ nodeId: 'a', rule }],
  }
}

const tick = (outline: Outline, day = today) => run(outline, tickOperations(outline, ['a'], day))
const daysOf = (outline: Outline) => outline.completions.map(({ day }) => day)

describe('a tick', () => {
  it('of a recurring to-do notes the day, and brings the next occurrence', () => {
    const done = tick(recurring(today))
    expect(daysOf(done)).toEqual([today])
    expect(done.nodes[0]?.box).toBe('none')
    expect(todoDays(done, 'a')).toEqual({ due: '2026-12-12', rule: weekly, lastDone: today, times: 1 })
    expect(isDoneForNow(todoDays(done, 'a'), today)).toBe(true)
    expect(isDoneForNow(todoDays(done, 'a'), '2026-12-06')).toBe(false)
  })

  it.each([
    ['late', '2026-11-21', '2026-12-12'],
    ['ahead', '2026-12-12', '2026-12-19'],
    ['without a day', null, '2026-12-12'],
  ])('%s goes on from today, or from the day if that is later', (_, due, next) => {
    expect(todoDays(tick(recurring(due)), 'a').due).toBe(next)
  })

  it('ahead of the one that is shown where others were missed means that one, and not the same again', () => {
    const before = recurring('2026-11-21')
    expect(standingOf(weekly, '2026-11-21', '2026-12-04')).toMatchObject({ day: today, missed: 2 })
    expect(todoDays(tick(before, '2026-12-04'), 'a').due).toBe('2026-12-12')
    expect(todoDays(tick(tick(before, '2026-12-04'), '2026-12-04'), 'a').due).toBe('2026-12-05')
  })

  it('of several brings the next occurrence of each that recurs, and does the others', () => {
    const both = recurring(today)
    const tickBoth = (outline: Outline) => run(outline, tickOperations(outline, ['a', 'b'], today))
    const done = tickBoth(both)
    expect(done.nodes.map(({ box }) => box)).toEqual(['none', 'done'])
    expect(todoDays(done, 'a')).toMatchObject({ due: '2026-12-12', rule: weekly })
    const open = tickBoth(done)
    expect(open.nodes.map(({ box }) => box)).toEqual(['none', 'open'])
    expect(open.dues).toEqual(both.dues)
    // Where one is open, it alone is ticked.
    expect(run(done, tickOperations(open, ['a', 'b'], today)).nodes.map(({ box }) => box)).toEqual([
      'none',
      'done',
    ])
  })

  it('twice on one day is none, and three weeks in a row are three', () => {
    const before = recurring(today)
    const twice = tick(tick(before))
    expect(twice.completions).toEqual([])
    expect(twice.dues).toEqual(before.dues)
    const thrice = ['2026-12-05', '2026-12-12', '2026-12-19'].reduce(
      (outline, day) => tick(outline, day),
      before,
    )
    expect(daysOf(thrice)).toEqual(['2026-12-05', '2026-12-12', '2026-12-19'])
  })

  it('is undone to the day before, whenever that was', () => {
    const rule = fc.constantFrom(...everies).map((every) => recurrenceFrom(every, '2026-10-31'))
    fc.assert(
      fc.property(rule, fc.option(fc.integer({ min: -80, max: 80 })), (often, days) => {
        const before = recurring(days === null ? null : addDays(today, days), often)
        const operations = tickOperations(before, ['a'], today)
        const back = run(run(before, operations), inverseOf(before, operations))
        expect({ dues: back.dues, completions: back.completions }).toEqual({
          dues: before.dues,
          completions: before.completions,
        })
      }),
    )
  })

  it('merges with the same tick of another tab', () => {
    const before = recurring(today)
    const here = tickOperations(before, ['a'], today)
    const there = tickOperations(before, ['a'], today)
    expect(run(before, [...here, ...there])).toEqual(run(before, here))
  })

  it('of a plain one sets its box; the days it recurred on stay', () => {
    const once = run(tick(recurring('2026-11-28'), '2026-11-28'), [
      { kind: 'recur', id: 'x', node: 'a', rule: null },
    ])
    const done = tick(once)
    expect(done.nodes[0]?.box).toBe('done')
    expect(daysOf(done)).toEqual(['2026-11-28', today])
    expect(daysOf(tick(done))).toEqual(['2026-11-28'])
  })
})

describe('scheduleOperations', () => {
  const none = { due: null, rule: null, lastDone: null }
  const scheduled = (days: Parameters<typeof scheduleOf>[0], wanted: Schedule) => {
    const outline: Outline = {
      ...sketch('a'),
      dues: days.due ? [{ nodeId: 'a', day: days.due }] : [],
      recurrences: days.rule ? [{ nodeId: 'a', rule: days.rule }] : [],
    }
    const { due, rule } = todoDays(run(outline, scheduleOperations('a', days, wanted, today)), 'a')
    return [due, rule]
  }

  it.each<[string, Schedule, unknown[]]>([
    ['a day alone', { day: '2026-12-09', every: null }, ['2026-12-09', null]],
    [
      'from the day',
      { day: '2026-12-31', every: 'month' },
      ['2026-12-31', recurrenceFrom('month', '2026-12-31')],
    ],
    ['from today without one', { day: null, every: 'week' }, [today, weekly]],
    [
      'on the first working day',
      { day: null, every: 'weekdays' },
      ['2026-12-07', recurrenceFrom('weekdays', today)],
    ],
  ])('recurs %s', (_, wanted, expected) => {
    expect(scheduled(none, wanted)).toEqual(expected)
  })

  it('changes nothing where nothing was changed, also when an occurrence was missed', () => {
    const monthly = recurrenceFrom('month', '2026-10-31')
    const days = { due: '2026-11-30', rule: monthly, lastDone: null }
    expect(scheduleOf(days, today)).toEqual({ day: '2026-12-31', every: 'month' })
    expect(scheduleOperations('a', days, scheduleOf(days, today), today)).toEqual([])
  })

  it('counts from the new day, and ends with the day', () => {
    const days = { due: today, rule: weekly, lastDone: null }
    expect(scheduled(days, { day: '2026-12-09', every: 'week' })).toEqual([
      '2026-12-09',
      recurrenceFrom('week', '2026-12-09'),
    ])
    expect(scheduled(days, { day: null, every: 'week' })).toEqual([null, null])
    expect(scheduled(days, { day: today, every: null })).toEqual([today, null])
    expect(scheduled(days, { day: null, every: 'day' })).toEqual([today, 'FREQ=DAILY'])
  })
})
