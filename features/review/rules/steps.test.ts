import { describe, expect, test } from 'vitest'
import { directionOf, stepFrom } from './steps'

describe('stepFrom', () => {
  test('goes on from the mark that has the focus, around the ends', () => {
    expect([stepFrom(3, 0, 0, 1), stepFrom(3, 2, 0, 1)]).toEqual([1, 0])
    expect([stepFrom(3, 2, 0, -1), stepFrom(3, 0, 0, -1)]).toEqual([1, 2])
  })

  test('between marks it goes to the neighbours', () => {
    expect([stepFrom(3, -1, 2, 1), stepFrom(3, -1, 2, -1)]).toEqual([2, 1])
    expect([stepFrom(3, -1, 0, 1), stepFrom(3, -1, 0, -1)]).toEqual([0, 2])
    expect(stepFrom(3, -1, 3, 1)).toBe(0)
  })
})

test('keys lead on a Korean keyboard too, but not while something is written or meant otherwise', () => {
  const press = { key: 'n', modified: false, composing: false, typing: false }
  expect(['n', 'N', 'ㅜ', 'p', 'ㅔ', 'x'].map((key) => directionOf({ ...press, key }))).toEqual([
    1,
    1,
    1,
    -1,
    -1,
    null,
  ])
  for (const busy of ['modified', 'composing', 'typing']) {
    expect(directionOf({ ...press, [busy]: true })).toBeNull()
  }
})
