import { groupNames } from './group-names'
import { namesIn } from './names'

/** Lines of one meaning. @property name what the group is called @property items which lines, by their numbers */
export type LineGroup = { name: string; items: number[] }

/** Groups the lines of a team by what they name. One that names several things stands in several groups. */
export function groupLines(lines: readonly string[]): LineGroup[] {
  return groupNames(lines.map((line) => ({ line, names: namesIn(line) }))).map(({ label, items }) => ({
    name: label,
    items,
  }))
}
