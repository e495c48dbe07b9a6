import type { Group } from './grid'

/** Rows that a map has at most; the table below it has all. */
const rowsShown = 24

/** @property single what one person alone names and the map has no room for */
export type Arranged = { shown: Group[]; further: Group[]; single: Group[] }

/**
 * Chooses what the map shows: what several name, most of all first; what one alone names only while there is room for
 * everything, or where nobody shares anything.
 * @param groups what most members name first
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
