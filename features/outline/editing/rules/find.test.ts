import { expect, test } from 'vitest'
import { excerpt, findIn } from './find'

test.each([
  ['Redis 캐싱', 'redis', { start: 0, end: 5 }],
  ['결제 시스템', ' 시스 ', { start: 3, end: 5 }],
  ['İstanbul REDIS', 'redis', { start: 9, end: 14 }],
  ['결제', '정산', null],
  ['가: 결제 시스템'.normalize('NFD'), '시스', { start: 10, end: 14 }],
  ['결제 시스템', '시스'.normalize('NFD'), { start: 3, end: 5 }],
  ['Cafe\u0301 결제', '결제', { start: 6, end: 8 }],
  ['결제', '  ', null],
])('%s holds %s at %o', (text, words, match) => {
  expect(findIn(text, words)).toEqual(match)
})

test('an excerpt shows what was found, however long the text', () => {
  const text = `${'x'.repeat(100)}found${'y'.repeat(200)}`
  const { before, found, after } = excerpt(text, { start: 100, end: 105 })
  expect([before.length, found, after.length]).toEqual([25, 'found', 81])
})
