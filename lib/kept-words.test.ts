import { beforeEach, expect, test, vi } from 'vitest'
import { forgetKeptWords, hasKeptWords, isForgotten, keepWordsAgain, queuePrefix } from './kept-words'

/** What a browser offers of a storage, with its keys as own properties. */
function storage(entries: Record<string, string>): Storage {
  const removeItem = (key: string) => void delete entries[key]
  const get = (target: Record<string, string>, key: string | symbol) =>
    key === 'removeItem' ? removeItem : target[String(key)]
  return new Proxy(entries, { get }) as unknown as Storage
}

let local: Record<string, string>
let session: Record<string, string>

beforeEach(() => {
  local = {
    [`${queuePrefix}spring:owner:tab`]: 'words',
    [`${queuePrefix}summer:owner:tab`]: 'words',
    folds: '[]',
  }
  session = { 'career-goal-thread/a/b/c': 'words', 'career-goal-import-spring': 'words', other: 'x' }
  vi.stubGlobal('localStorage', storage(local))
  vi.stubGlobal('sessionStorage', storage(session))
})

test('of a person who signs out nothing that was written stays, and of others all', () => {
  expect(hasKeptWords('spring')).toBe(true)
  forgetKeptWords('spring')
  expect(hasKeptWords('spring')).toBe(false)
  expect(Object.keys(local)).toEqual([`${queuePrefix}summer:owner:tab`, 'folds'])
  expect(Object.keys(session)).toEqual(['other'])
  expect([isForgotten('spring'), isForgotten('summer')]).toEqual([true, false])
  keepWordsAgain('spring')
  expect(isForgotten('spring')).toBe(false)
})
