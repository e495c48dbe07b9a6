import { namesIn } from '@/lib/competency-names/names'
import { groupBy } from '@/lib/group-by'

/**
 * The name of a group: the wording that most of its members use, the shortest of several. Words are not
 * changed, except that the level mark of an imported line, such as `[중]`, is left out.
 * @param key shown where no line says it by itself
 * @param lines words of the items in the group
 */
export function labelOf(key: string, lines: readonly string[]): string {
  const wordings = lines.flatMap((line) => namesIn(line).find((name) => name.key === key)?.words ?? [])
  const [best] = [...groupBy(wordings, (words) => words)].sort(
    ([a, many], [b, others]) => others.length - many.length || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? key
}
