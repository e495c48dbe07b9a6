import { beforeEach, expect, test, vi } from 'vitest'
import {
  forgetKeptWords,
  hasKeptWords,
  isForgotten,
  keepWordsAgain,
  listDrafts,
  queuePrefix,
  readDraft,
  writeDraft,
} from './kept-words'

/** What a browser offers of a storage, with its keys as own properties. */
function storage(entries: Record<string, string>): Storage {
  const known: Record<string, unknown> = {
    removeItem: (key: string) => void delete entries[key],
    setItem: (key: string, text: string) => {
      entries[key] = text
    },
    getItem: (key: string) => entries[key] ?? null,
  }
  const get = (target: Record<string, string>, key: string | symbol) =>
    known[String(key)] ?? target[String(key)]
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
  session = { other: 'x' }
  vi.stubGlobal('localStorage', storage(local))
  vi.stubGlobal('sessionStorage', storage(session))
  writeDraft('thread', ['a', 'b', 'c'], 'words')
  writeDraft('import', ['spring'], 'words')
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

test('a draft is kept under its name until it is empty', () => {
  expect(readDraft('thread', 'a', 'b', 'c')).toBe('words')
  expect(listDrafts('thread', 'a')).toEqual([['b', 'c']])
  expect(listDrafts('review', 'a')).toEqual([])
  writeDraft('thread', ['a', 'b', 'c'], '')
  expect(readDraft('thread', 'a', 'b', 'c')).toBeNull()
})
