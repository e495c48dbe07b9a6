import type { Level } from '@/lib/outline-kinds'

/** A cell's upper left corner, and what it shows. */
export type PlacedMember = { x: number; y: number; self: Level | null; target: Level | null }

/** Side of a cell, in pixels. */
export const signSize = 26

export type Standing = Level | 'none'

/** From those who have not rated to the highest level. */
export const standings: readonly Standing[] = ['none', 0, 1, 2, 3, 4]

/**
 * The signs of many cells, one path for each kind of sign, so that the page hardly grows with the team.
 * @property has levels reached, as full dots
 * @property wants levels from there to the target, as rings
 * @property unrated a stroke for a member who names it without having rated it
 */
export type CellSigns = {
  grounds: { look: Standing; path: string }[]
  has: string
  wants: string
  unrated: string
}

export function drawSigns(places: readonly PlacedMember[]): CellSigns {
  const dots = (wanted: (place: PlacedMember, step: number) => boolean, radius: number) =>
    places
      .flatMap((place) =>
        [1, 2, 3, 4].filter((step) => wanted(place, step)).map((step) => dot(place, step, radius)),
      )
      .join('')
  return {
    grounds: standings.map((look) => ({
      look,
      path: places
        .filter(({ self }) => (self ?? 'none') === look)
        .map(({ x, y }) => `M${x} ${y}h${signSize}v${signSize}h${-signSize}z`)
        .join(''),
    })),
    has: dots(({ self }, step) => step <= Number(self ?? 0), 3.5),
    wants: dots(({ self, target }, step) => step > Number(self ?? 0) && step <= Number(target ?? 0), 3),
    unrated: places
      .filter(({ self, target }) => self === null && target === null)
      .map(({ x, y }) => `M${x + 9} ${y + signSize / 2}h8`)
      .join(''),
  }
}

/** The four levels stand in a square, from the lower left upwards. */
function dot({ x, y }: PlacedMember, step: number, radius: number): string {
  const left = x + (step % 2 === 1 ? 8 : 18) - radius
  const middle = y + (step <= 2 ? 18 : 8)
  const half = `a${radius} ${radius} 0 1 0 `
  return `M${left} ${middle}${half}${2 * radius} 0${half}${-2 * radius} 0`
}
