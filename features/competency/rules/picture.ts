import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { fitText } from './fit-text'
import type { Rated } from './progress'

/** Sizes in the picture's own units; it is drawn about as wide as a phone. */
export const pictureWidth = 340
const rowHeight = 46
const top = 22
const side = 10

export type PictureRow = Rated & {
  label: string
  /** baseline of the label, and height of the track */
  labelY: number
  trackY: number
  selfX: number | null
  targetX: number | null
  /** from self to target; null when one of them is not set or both are the same */
  way: string | null
}

export type Picture = { height: number; left: number; right: number; ticks: number[]; rows: PictureRow[] }

/** A part of the picture, in its units: rows that must not be cut in two at the end of a page. */
export type Band = { from: number; height: number; rows: PictureRow[] }

const bands = 3

/** The picture in three parts of equal height, one above the other; the first has the words of the ends as well. */
export function bandsOf({ rows }: Picture): Band[] {
  const count = Math.max(4, Math.ceil(rows.length / bands))
  return Array.from({ length: Math.ceil(rows.length / count) }, (_, index) => {
    const own = rows.slice(index * count, (index + 1) * count)
    const from = index === 0 ? 0 : top + index * count * rowHeight
    const isLast = (index + 1) * count >= rows.length
    const to = top + (index * count + own.length) * rowHeight + (isLast ? 8 : 0)
    return { from, height: to - from, rows: own }
  })
}

/** Where everything stands in the picture of the gap: one row for each competency, one step for each level. */
export function drawPicture(rated: readonly Rated[]): Picture {
  const x = scaleLinear([0, 4], [side, pictureWidth - side])
  const rows = rated.map((row, index) => {
    const trackY = top + index * rowHeight + 30
    const selfX = row.self === null ? null : x(row.self)
    const targetX = row.target === null ? null : x(row.target)
    const both = selfX !== null && targetX !== null && selfX !== targetX
    return {
      ...row,
      label: fitText(row.text, pictureWidth - 2 * side, 13),
      labelY: trackY - 13,
      trackY,
      selfX,
      targetX,
      way: both
        ? line()([
            [selfX, trackY],
            [targetX, trackY],
          ])
        : null,
    }
  })
  return {
    height: top + rated.length * rowHeight + 8,
    left: x(0),
    right: x(4),
    ticks: [0, 1, 2, 3, 4].map((level) => x(level)),
    rows,
  }
}
