import { describe, expect, it } from 'vitest'
import { type Line, nearestGap, placeAt } from './drop'

/** Two blanks for each step in; a plus behind an item whose children are hidden. */
const lines = (...sketch: string[]): Line[] =>
  sketch.map((line) => ({
    id: line.trim().replace('+', ''),
    depth: (line.length - line.trimStart().length) / 2,
    folded: line.endsWith('+'),
  }))

const outline = lines('a', '  b', '    c', '  d', 'e+', 'f')

/** Depths that a gap takes when the pointer asks for 0, 1, 2, ... */
const depths = (index: number, height = 1) =>
  [0, 1, 2, 3, 4].map((depth) => nearestGap(outline, { index, depth }, height).depth)

describe('nearestGap', () => {
  it('lets the first item stand at the top alone', () => {
    expect(depths(0)).toEqual([0, 0, 0, 0, 0])
  })

  it('goes as deep as a child of the item above, and no less than the item below', () => {
    expect(depths(1)).toEqual([1, 1, 1, 1, 1])
    expect(depths(3)).toEqual([1, 1, 2, 3, 3])
    expect(depths(4)).toEqual([0, 1, 2, 2, 2])
  })

  it('never hides items below a folded one', () => {
    expect(depths(5)).toEqual([0, 0, 0, 0, 0])
  })

  it('leaves room for what hangs below the items', () => {
    expect(depths(6, 32)).toEqual([0, 0, 0, 0, 0])
    expect(depths(6, 31)).toEqual([0, 1, 1, 1, 1])
  })

  it('has a place in an empty outline', () => {
    expect(nearestGap([], { index: 0, depth: 3 }, 1)).toEqual({ index: 0, depth: 0 })
  })
})

describe('placeAt', () => {
  it.each([
    [0, 0, null, null],
    [1, 1, 'a', null],
    [3, 1, 'a', 'b'],
    [3, 2, 'b', 'c'],
    [3, 3, 'c', null],
    [4, 0, null, 'a'],
    [4, 1, 'a', 'd'],
    [6, 1, 'f', null],
    [6, 0, null, 'f'],
  ])('behind %i lines, %i deep, it is below %s and behind %s', (index, depth, parent, after) => {
    expect(placeAt(outline, { index, depth })).toEqual({ parent, after })
  })
})
