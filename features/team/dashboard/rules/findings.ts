import { type Cell, type Group, isAble, isRated, stepsLeft } from './grid'

/** How far the team is from its targets in one competency. */
export type Lack = {
  group: Group
  /** levels that its members have left to their targets, added up */
  steps: number
  /** how many have levels left */
  wanting: number
  able: number
  unrated: number
}

/**
 * Ranks what is missing most: by the sum of (target - self) over the members who have set both levels, then
 * by how many are below their target, then by how few can do it already. Members who have not rated it are
 * counted separately.
 */
export function missingMost(groups: readonly Group[]): Lack[] {
  return groups
    .map((group) => ({
      group,
      steps: group.cells.reduce((sum, cell) => sum + stepsLeft(cell), 0),
      wanting: group.cells.filter((cell) => stepsLeft(cell) > 0).length,
      able: group.cells.filter(isAble).length,
      unrated: group.cells.filter((cell) => !isRated(cell)).length,
    }))
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => b.steps - a.steps || b.wanting - a.wanting || a.able - b.able)
}

/** Something that only one member can do. @property others members who name it but cannot do it yet */
export type OnlyOne = { group: Group; able: Cell; others: Cell[] }

/**
 * What only one of the members who are open by name can do: exactly one is at level 3 or more. What several
 * members name comes first; what nobody else names is that member's field rather than a risk.
 */
export function onlyOneCan(groups: readonly Group[]): OnlyOne[] {
  return groups
    .flatMap((group) => {
      const [able, ...more] = group.cells.filter(isAble)
      if (!able || more.length > 0) return []
      return [{ group, able, others: group.cells.filter((cell) => cell !== able) }]
    })
    .sort((a, b) => b.others.length - a.others.length)
}

/** Members who can do something, beside those who want to learn it. */
export type Help = { group: Group; helpers: Cell[]; learners: Cell[] }

/**
 * Who can help whom: members at level 3 or more beside those below 3 with a higher target. Only rated levels
 * count.
 * @returns what most want to learn first
 */
export function whoCanHelp(groups: readonly Group[]): Help[] {
  return groups
    .map((group) => ({
      group,
      helpers: group.cells.filter(isAble).sort((a, b) => Number(b.self) - Number(a.self)),
      learners: group.cells.filter((cell) => !isAble(cell) && stepsLeft(cell) > 0),
    }))
    .filter(({ helpers, learners }) => helpers.length > 0 && learners.length > 0)
    .sort((a, b) => b.learners.length - a.learners.length || a.helpers.length - b.helpers.length)
}
