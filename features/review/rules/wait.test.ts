import { expect, test } from 'vitest'
import { byWait, daysWaited, longestWait } from './wait'

const day = (number: number) => ({ waitsSince: new Date(Date.UTC(2026, 10, number)) })
const none = { waitsSince: null }

test('the longest wait comes first, and what does not wait keeps its order at the end', () => {
  const [first, second] = [
    { ...none, id: 1 },
    { ...none, id: 2 },
  ]
  expect([first, day(9), second, day(2)].toSorted(byWait)).toEqual([day(2), day(9), first, second])
  expect(longestWait([none, day(9), day(2)])).toEqual(day(2).waitsSince)
  expect(longestWait([none])).toBeNull()
})

test('days are counted by the calendar of whoever is waited for', () => {
  const late = new Date('2026-11-01T20:00:00Z')
  expect(daysWaited(late, 'Asia/Seoul', '2026-11-14')).toBe(12)
  expect(daysWaited(late, 'UTC', '2026-11-14')).toBe(13)
  expect(daysWaited(late, 'Asia/Seoul', '2026-11-02')).toBe(0)
})
