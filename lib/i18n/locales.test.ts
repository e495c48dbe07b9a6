import { expect, test } from 'vitest'
import { isLocale, negotiateLocale } from './locales'

test.each([
  [null, 'ko'],
  ['', 'ko'],
  ['*', 'ko'],
  ['en-US,en;q=0.9', 'en'],
  ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['de-DE,de;q=0.9,en;q=0.5', 'en'],
  ['en;q=0.4, ko;q=0.6', 'ko'],
  ['en;q=0, fr', 'ko'],
  ['en;q=rubbish', 'ko'],
])('%s means %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})

test('only our languages are locales', () => {
  expect([isLocale('ko'), isLocale('en'), isLocale('fr'), isLocale(undefined)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
