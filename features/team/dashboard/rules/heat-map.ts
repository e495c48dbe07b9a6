import { scaleBand, scaleLinear } from 'd3-scale'
import { fitText } from '@/features/competency/rules/fit-text'
import type { Level } from '@/lib/outline-kinds'
import { type CellSigns, drawSigns, type PlacedMember } from './cell-signs'
import type { Cell, Group } from './grid'

/** Sizes of the map, in pixels. */
export const labelWidth = 176
const [cellSize, headHeight, tail] = [28, 76, 56]

/** People per map; further people get another map below, so that a page can be read and printed. */
export const peoplePerMap = 30

export type HeatMap = CellSigns & {
  key: string
  width: number
  height: number
  heads: { id: string; name: string; x: number; y: number }[]
  rows: { key: string; label: string; y: number }[]
  /** position of every cell with its data, for tooltips */
  places: (PlacedMember & { group: Group; cell: Cell })[]
}

type Person = { id: string; name: string }

/** Maps of competencies x people, as many as it takes to show everybody. */
export function drawHeatMaps(groups: readonly Group[], people: readonly Person[]): HeatMap[] {
  const count = Math.ceil(people.length / peoplePerMap)
  const size = Math.ceil(people.length / Math.max(1, count))
  return Array.from({ length: count }, (_, index) =>
    drawHeatMap(groups, people.slice(index * size, (index + 1) * size)),
  )
}

function drawHeatMap(groups: readonly Group[], people: readonly Person[]): HeatMap {
  const right = labelWidth + people.length * cellSize
  const bottom = headHeight + groups.length * cellSize
  const across = scaleBand(
    people.map(({ id }) => id),
    [labelWidth, right],
  )
  const down = scaleBand(
    groups.map(({ key }) => key),
    [headHeight, bottom],
  )
  const places = groups.flatMap((group) =>
    group.cells.flatMap((cell) => {
      const [x, y] = [across(cell.personId), down(group.key)]
      const { self, target } = cell
      return x === undefined || y === undefined ? [] : [{ x: x + 1, y: y + 1, self, target, group, cell }]
    }),
  )
  return {
    ...drawSigns(places),
    key: people[0]?.id ?? '',
    width: right + tail,
    height: bottom + 4,
    heads: people.map(({ id, name }) => ({
      id,
      name: fitText(name, 84, 12),
      x: (across(id) ?? 0) + cellSize / 2,
      y: headHeight - 8,
    })),
    rows: groups.map(({ key, label }) => ({
      key,
      label: fitText(label, labelWidth - 12, 13),
      y: (down(key) ?? 0) + cellSize / 2,
    })),
    places,
  }
}

/** Opacity of a cell's background, from 0 to 1; dots stay readable on the strongest. */
export const strengthOf = scaleLinear([0, 4], [0, 0.52])

/** One cell alone, for the legend. */
export function drawCell(self: Level | null, target: Level | null): CellSigns {
  return drawSigns([{ x: 1, y: 1, self, target }])
}
