import { expect, test } from 'vitest'
import type { Entry, EntryKind } from './entries'
import { type Places, resultsFor } from './groups'

const entry = (kind: EntryKind, words: string, id = words): Entry => ({
  ...{ id, kind, words },
  ...{ also: [], where: '', href: `/${id}` },
})
const settings = entry('page', '설정')
const places: Places = {
  pages: [entry('page', '오늘'), settings],
  here: [],
  others: [
    entry('required', '설계'),
    entry('analysis', '분산 설계를 이끄는 개발자'),
    entry('analysis', '설계하는 개발자'),
    entry('todo', '이번 설계'),
    entry('todo', 'redis 익히기'),
  ],
  recent: [],
}
const shown = (words: string, given: Partial<Places> = {}) =>
  resultsFor(words, { ...places, ...given }).groups.map(({ name, found }) => [
    name,
    ...found.map((one) => one.entry.words),
  ])

test('without words there are the pages, and where one has just been', () => {
  expect(shown(' ')).toEqual([[null, '오늘', '설정']])
  expect(shown('', { recent: [settings] })).toEqual([
    ['recent', '설정'],
    ['pages', '오늘', '설정'],
  ])
})

test('pages and analyses come first among those that are equally near', () => {
  expect(shown('설')).toEqual([
    [null, '설정', '설계하는 개발자', '설계', '분산 설계를 이끄는 개발자', '이번 설계'],
  ])
})

test('items of this page, as they are on the screen, come before what is elsewhere', () => {
  const here = [entry('here', '새 설계', '설계'), entry('here', '다른 것', '이번 설계')]
  expect(shown('설', { here })).toEqual([
    ['first', '설정', '설계하는 개발자'],
    ['here', '새 설계'],
    ['rest', '분산 설계를 이끄는 개발자'],
  ])
})

test('not more is shown than can be read, and all is counted', () => {
  const here = Array.from({ length: 40 }, (_, index) => entry('here', `글 ${index}`))
  const others = Array.from({ length: 40 }, (_, index) => entry('todo', `글 할 일 ${index}`))
  const { groups, count } = resultsFor('글', { ...places, here, others })
  expect(groups.map(({ found }) => found.length)).toEqual([30, 20])
  expect(count).toBe(80)
})

test('what was typed in the other keyboard layout is looked for where nothing is found', () => {
  expect(resultsFor('tjfwjd', places)).toMatchObject({ count: 1, meant: '설정' })
  expect(resultsFor('ㄱㄷ얀', places)).toMatchObject({ count: 1, meant: 'redis' })
  expect(resultsFor('redis', places)).toMatchObject({ count: 1, meant: null })
  expect(resultsFor('qqqq', places)).toEqual({ groups: [], count: 0, meant: null })
})
