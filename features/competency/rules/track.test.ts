import { describe, expect, it } from 'vitest'
import { levelKeyOf } from './level-key'
import { signAt, standingOf, stopAt } from './track'

it('tells how now and target stand to each other', () => {
  expect(standingOf(null, null)).toBe('none')
  expect(standingOf(0, null)).toBe('now')
  expect(standingOf(null, 0)).toBe('aim')
  expect(standingOf(0, 1)).toBe('gap')
  expect(standingOf(2, 2)).toBe('met')
  expect(standingOf(4, 3)).toBe('past')
})

describe('a drag on a track of 216 pixels', () => {
  it('ends at the nearest stop, and never beyond the last one', () => {
    expect([-50, 8, 33, 34, 108, 208, 400].map((x) => stopAt(x, 216))).toEqual([0, 0, 1, 1, 2, 4, 4])
  })

  it('takes the nearest sign, and none from afar', () => {
    const set = [['self', 1] as const, ['target', 3] as const]
    expect(signAt(60, 216, set, true)).toBe('self')
    expect(signAt(150, 216, set, true)).toBe('target')
    expect(signAt(108, 216, set, true)).toBeNull()
    expect(signAt(108, 216, [], true)).toBeNull()
  })

  it('takes the target to the right and now to the left, where both are on one stop', () => {
    const set = [['self', 2] as const, ['target', 2] as const]
    expect(signAt(108, 216, set, true)).toBe('target')
    expect(signAt(108, 216, set, false)).toBe('self')
  })
})

describe('a key for a level', () => {
  const key = (code: string, more = {}) =>
    levelKeyOf({ code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

  it('goes by its place on the keyboard', () => {
    expect(key('Digit0')).toEqual({ isTarget: false, value: 0 })
    expect(key('Numpad4')).toEqual({ isTarget: false, value: 4 })
    expect(key('Digit3', { shiftKey: true })).toEqual({ isTarget: true, value: 3 })
    expect(key('Backspace')).toEqual({ isTarget: false, value: null })
    expect(key('Delete', { shiftKey: true })).toEqual({ isTarget: true, value: null })
  })

  it('is no other key, and none of the browser', () => {
    expect(key('Digit5')).toBeNull()
    expect(key('KeyA')).toBeNull()
    expect(key('Digit3', { ctrlKey: true })).toBeNull()
    expect(key('Backspace', { altKey: true })).toBeNull()
  })
})
