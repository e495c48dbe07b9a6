import { groupBy } from '@/lib/group-by'
import type { Level } from '@/lib/outline-kinds'
import { labelOf } from './label'

/**
 * One item of a member's required outline.
 * @property meanings keys of what it names, as they are stored with it: `RDB, MySQL` names two things
 */
export type Item = {
  ownerId: string
  words: string
  meanings: string[]
  self: Level | null
  target: Level | null
}

/** Where one member stands in what several call by different words. */
export type Cell = {
  personId: string
  /** the member's own words, without repetition */
  words: string[]
  self: Level | null
  target: Level | null
}

/** Items of the same meaning, as the map has them in one row. */
export type Group = { key: string; label: string; cells: Cell[] }

/**
 * Groups what members require by meaning. An item that names several things stands in each of their groups, with its
 * levels; who names one thing in several items has one cell, with the highest of the levels set.
 * @param items of members who are open by name
 * @returns what most members name first; then what is rated most
 */
export function groupItems(items: readonly Item[]): Group[] {
  const named = items.flatMap((item) => meaningsOf(item).map((key) => ({ key, item })))
  const groups = [...groupBy(named, ({ key }) => key)].map(([key, rows]) => ({
    key,
    label: labelOf(
      key,
      rows.map(({ item }) => item.words),
    ),
    cells: [
      ...groupBy(
        rows.map(({ item }) => item),
        ({ ownerId }) => ownerId,
      ),
    ].map(([personId, own]) => cellOf(personId, own)),
  }))
  return groups
    .map((group) => ({ group, rated: group.cells.filter(isRated).length }))
    .sort(
      (a, b) =>
        b.group.cells.length - a.group.cells.length ||
        b.rated - a.rated ||
        (a.group.label < b.group.label ? -1 : 1),
    )
    .map(({ group }) => group)
}

/** What consists of signs alone, or is an essay, has no meaning that could be compared: it stands for itself. */
function meaningsOf({ meanings, words }: Item): string[] {
  return meanings.length > 0 ? meanings : [words.trim()]
}

function cellOf(personId: string, items: readonly Item[]): Cell {
  return {
    personId,
    words: [...new Set(items.map(({ words }) => words.trim()))],
    self: highest(items.map(({ self }) => self)),
    target: highest(items.map(({ target }) => target)),
  }
}

function highest(levels: readonly (Level | null)[]): Level | null {
  return levels.reduce((top, level) => (level !== null && (top === null || level > top) ? level : top), null)
}

/** Whether somebody has set both levels. */
export function isRated(cell: Pick<Cell, 'self' | 'target'>): boolean {
  return cell.self !== null && cell.target !== null
}

/** Whether somebody can do it alone in production: level 3 or more. */
export function isAble({ self }: Pick<Cell, 'self'>): boolean {
  return self !== null && self >= 3
}

/** How many levels lie between where somebody stands and the target; 0 when it is reached or one of them is not set. */
export function stepsLeft({ self, target }: Pick<Cell, 'self' | 'target'>): number {
  return self === null || target === null ? 0 : Math.max(0, target - self)
}
