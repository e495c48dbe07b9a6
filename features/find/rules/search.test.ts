import { expect, test } from 'vitest'
import { retyped, search } from './search'

const named = (words: string, ...also: string[]) => ({ words, also })
const namesOf = (words: string, entries: ReturnType<typeof named>[]) =>
  search(entries, words).map(({ entry }) => entry.words)

test('what begins so comes first, then what has a word that does, then the rest', () => {
  const entries = ['분산 캐시', '웹캐시', '캐시 전략', '[중] 캐시', 'Redis'].map((words) => named(words))
  expect(namesOf('캐시', entries)).toEqual(['캐시 전략', '분산 캐시', '[중] 캐시', '웹캐시'])
  expect(namesOf('ㅋㅅ', entries)).toEqual(['캐시 전략', '분산 캐시', '[중] 캐시', '웹캐시'])
})

test('another name finds as well, from its beginning, and is told', () => {
  const settings = named('설정', 'settings', '비밀번호')
  expect(search([settings], 'SET')).toEqual([{ entry: settings, match: null, by: 'settings', rank: 1 }])
  const match = { start: 0, end: 1 }
  expect(search([settings], '설')).toEqual([{ entry: settings, match, by: null, rank: 0 }])
  expect(search([settings], '번호')).toEqual([])
  expect(search([settings], '설정 비밀번호')).toEqual([])
})

test('nothing is found without words', () => {
  expect(search([named('설정')], ' ')).toEqual([])
})

test.each([
  ['worh', '재고'],
  ['worh ehdtltjd', '재고 동시성'],
  ['ㄱㄷ얀', 'redis'],
  ['redis 재고', 'redis worh'],
  ['q', null],
  ['12', null],
])('%s may have been meant as %s', (typed, meant) => {
  expect(retyped(typed)).toBe(meant)
})
