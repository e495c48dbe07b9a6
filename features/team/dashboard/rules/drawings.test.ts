import { describe, expect, it } from 'vitest'
import type { Group } from './grid'
import { drawHeatMaps, peoplePerMap } from './heat-map'
import { drawWeeks, fillWeeks } from './weeks'

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `사람 ${index}` }))
const group = (...cells: Group['cells']): Group => ({ key: 'redis', label: 'Redis', cells })
const dots = (path: string | undefined) => (path ?? '').split('M').length - 1

describe('drawHeatMaps', () => {
  it('draws levels as full dots and the way to the target as rings', () => {
    const [map] = drawHeatMaps(
      [
        group(
          { personId: 'p0', words: ['Redis'], self: 1, target: 3 },
          { personId: 'p1', words: ['Redis'], self: null, target: null },
          { personId: 'p2', words: ['Redis'], self: 4, target: 2 },
        ),
      ],
      people(3),
    )
    expect(dots(map?.has)).toBe(1 + 4)
    expect(dots(map?.wants)).toBe(2)
    expect(dots(map?.unrated)).toBe(1)
    expect(map?.grounds.map(({ look, path }) => [look, dots(path)])).toEqual([
      ['none', 1],
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 1],
    ])
  })

  it('draws further maps of equal width for more people than one holds', () => {
    expect(drawHeatMaps([group()], people(0))).toEqual([])
    expect(drawHeatMaps([group()], people(peoplePerMap))).toHaveLength(1)
    const maps = drawHeatMaps([group()], people(200))
    expect(maps.map(({ heads }) => heads.length)).toEqual([29, 29, 29, 29, 29, 29, 26])
    expect(maps.flatMap(({ heads }) => heads.map(({ id }) => id))).toEqual(people(200).map(({ id }) => id))
  })
})

describe('weeks', () => {
  it('are the last twelve, those without a to-do done among them', () => {
    const weeks = fillWeeks(
      [
        { week: '2026-08-31', done: 9 },
        { week: '2026-09-07', done: 2 },
        { week: '2026-11-23', done: 4 },
      ],
      '2026-11-25',
    )
    expect(weeks).toHaveLength(12)
    expect(weeks?.filter(({ done }) => done > 0)).toEqual([
      { week: '2026-09-07', done: 2 },
      { week: '2026-11-23', done: 4 },
    ])
    const bars = drawWeeks(weeks ?? [])
    expect(Math.max(...bars.map(({ height }) => height))).toBe(bars.at(-1)?.height)
    expect(bars[1]?.height).toBe(0)
  })

  it('are unknown when the database gives none', () => {
    expect(fillWeeks([], '2026-11-25')).toBeNull()
  })
})
