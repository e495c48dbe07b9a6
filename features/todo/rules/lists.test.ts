import { describe, expect, test } from 'vitest'
import type { TodoDays } from '@/features/outline/model/rules/ticks'
import { homesOf, listOf, shownDay } from './lists'

/** A Tuesday; its week begins on 2026-11-30. */
const today = '2026-12-01'
const week = '2026-11-30'
const friday = 'FREQ=WEEKLY;BYDAY=FR'
const days = (more: Partial<TodoDays> = {}): TodoDays => ({ due: null, rule: null, lastDone: null, ...more })

describe('a to-do stands', () => {
  test.each([
    ['today, if it is due today', days({ due: today }), null, 'today'],
    ['today, if it is overdue', days({ due: '2026-11-01' }), null, 'today'],
    ['today, also if it was picked', days({ due: today }), week, 'today'],
    ['in this week, if it is due on Sunday', days({ due: '2026-12-06' }), null, 'week'],
    ['later, if it is due on the Monday after', days({ due: '2026-12-07' }), null, 'later'],
    ['in this week, if it was picked', days({ due: '2026-12-24' }), week, 'week'],
    ['later, if it was picked for another week', days(), '2026-11-23', 'later'],
    ['later, without a day', days(), null, 'later'],
    ['in this week, if it recurs on Friday', days({ due: '2026-12-04', rule: friday }), null, 'week'],
    ['in this week, also if times were missed', days({ due: '2026-11-13', rule: friday }), null, 'week'],
    [
      'in this week for as long as it is ticked',
      days({ due: '2026-12-11', rule: friday, lastDone: today }),
      null,
      'week',
    ],
    [
      'later, if it was picked and was done for this week',
      days({ due: '2026-12-11', rule: friday, lastDone: week }),
      week,
      'later',
    ],
    [
      'in this week, if it was picked and comes later',
      days({ due: '2026-12-11', rule: friday }),
      week,
      'week',
    ],
  ] as const)('%s', (_, of, picked, list) => {
    expect(listOf(of, picked, today)).toBe(list)
  })
})

test('a tick of a recurring to-do does not change the day by which it is shown', () => {
  expect(shownDay(days({ due: '2026-12-04', rule: friday }), today)).toBe('2026-12-04')
  expect(shownDay(days({ due: '2026-12-11', rule: friday, lastDone: today }), today)).toBe('2026-12-04')
})

test('a day that is near holds a to-do in its list', () => {
  expect(homesOf(days({ due: today }), today)).toEqual(['today'])
  expect(homesOf(days({ due: '2026-12-06' }), today)).toEqual(['week'])
  expect(homesOf(days({ due: '2026-12-07' }), today)).toEqual(['week', 'later'])
  expect(homesOf(days(), today)).toEqual(['week', 'later'])
})
