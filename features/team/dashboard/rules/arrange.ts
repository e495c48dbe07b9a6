import type { Group } from './grid'

/** Most rows that a map has; the table below it has all. */
const rowsShown = 24

/** @property single what only one member names, where the map has no room for it */
export type Arranged = { shown: Group[]; further: Group[]; single: Group[] }

/**
 * Chooses the rows of the map: what several members name, the most frequent first. What only one names is
 * included if there is room for everything, or if nothing is named by several.
 * @param groups the most frequently named first
 */
export function arrangeGroups(groups: readonly Group[]): Arranged {
  const shared = groups.filter(({ cells }) => cells.length > 1)
  const shown = (groups.length <= rowsShown || shared.length === 0 ? groups : shared).slice(0, rowsShown)
  const rest = groups.filter((group) => !shown.includes(group))
  return {
    shown,
    further: rest.filter(({ cells }) => cells.length > 1),
    single: rest.filter(({ cells }) => cells.length === 1),
  }
}
