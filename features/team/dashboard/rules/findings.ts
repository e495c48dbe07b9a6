import { type Cell, type Group, isAble, isRated, stepsLeft } from './grid'

/** What the team lacks of one thing. */
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
 * What is missing most: ranked by the sum of (target - self) over the members who have set both levels, then by how
 * many of them are below their target, then by how few can do it already. Who has not rated it is counted beside, not
 * guessed at.
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

/** Something that one person alone can do. @property others who name it too and cannot do it yet */
export type OnlyOne = { group: Group; able: Cell; others: Cell[] }

/**
 * What only one of the members who are open by name can do: exactly one stands at level 3 or more. What several
 * people name comes first; what nobody else names is their own field rather than a risk that the team has seen.
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

/** Who can do something, beside those who are on their way there. */
export type Help = { group: Group; helpers: Cell[]; learners: Cell[] }

/**
 * Who can help whom: somebody at level 3 or more beside somebody who stands below 3 and wants to get further. Both
 * have said so themselves; who has not rated it is left out.
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
