import { groupBy } from '@/lib/group-by'
import { namesIn } from './names'

/** Lines of one meaning. @property name the most usual wording of its lines @property items which lines, by their numbers */
export type LineGroup = { name: string; items: number[] }

/** Groups the lines of a team by what they name. One that names several things stands in several groups. */
export function groupLines(lines: readonly string[]): LineGroup[] {
  const named = lines.flatMap((line, item) => {
    const names = namesIn(line)
    return names.length > 0
      ? names.map(({ key, words }) => ({ key, words, item }))
      : [{ key: `\n${item}`, words: line.trim(), item }]
  })
  return [...groupBy(named, ({ key }) => key).values()].map((rows) => ({
    name: usual(rows.map(({ words }) => words)),
    items: [...new Set(rows.map(({ item }) => item))],
  }))
}

/** What is said most often; of several the shortest. */
function usual(wordings: readonly string[]): string {
  const [best] = [...groupBy(wordings, (words) => words)].sort(
    ([a, many], [b, others]) => others.length - many.length || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? ''
}
