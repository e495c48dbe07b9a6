import { groupNames } from '@/lib/competency-names/group-names'
import { type Name, namesIn } from '@/lib/competency-names/names'
import { groupBy } from '@/lib/group-by'
import type { Level } from '@/lib/outline-kinds'

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

/** One member's levels in a group of competencies of the same meaning. */
export type Cell = {
  personId: string
  /** the member's own words, without repetition */
  words: string[]
  self: Level | null
  target: Level | null
}

/** Items of the same meaning, which are one row of the map. */
export type Group = { key: string; label: string; cells: Cell[] }

/**
 * Groups required items by meaning. An item that names several things is in the group of each, with its
 * levels; a member who names one thing in several items has one cell, with the highest levels.
 * Kinds of a thing are told apart by what others have written, so only what may be told of everybody is given.
 * @param items of members who are open by name
 * @returns what most members name first; then what is rated most
 */
export function groupItems(items: readonly Item[]): Group[] {
  const lines = items.map(({ words, meanings }) => ({ line: words, names: namesOf(words, meanings) }))
  const groups = groupNames(lines).map(({ key, label, items: own }) => ({
    key,
    label,
    cells: [
      ...groupBy(
        own.map((item) => items[item] as Item),
        ({ ownerId }) => ownerId,
      ),
    ].map(([personId, some]) => cellOf(personId, some)),
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

/** What is stored of an item, in its words; keys that were made by other rules are names by themselves. */
function namesOf(words: string, meanings: readonly string[]): Name[] {
  const said = new Map(namesIn(words).map((name) => [name.key, name]))
  return meanings.map((key) => said.get(key) ?? { key, words: key, kind: null })
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

/** Whether a member can do it alone in production: level 3 or more. */
export function isAble({ self }: Pick<Cell, 'self'>): boolean {
  return self !== null && self >= 3
}

/** How many levels a member has left to the target; 0 when it is reached or a level is not set. */
export function stepsLeft({ self, target }: Pick<Cell, 'self' | 'target'>): number {
  return self === null || target === null ? 0 : Math.max(0, target - self)
}
