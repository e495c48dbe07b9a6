import { namesIn } from '@/lib/competency-names/names'
import { groupBy } from '@/lib/group-by'

/**
 * The name of a group: the wording that most of its members use, of those the shortest. Nobody's words are changed;
 * only the level mark of an imported line, such as `[중]`, is left out.
 * @param key what stands where none of these lines says it in words of its own
 * @param lines words of the items in the group
 */
export function labelOf(key: string, lines: readonly string[]): string {
  const wordings = lines.flatMap((line) => namesIn(line).find((name) => name.key === key)?.words ?? [])
  const [best] = [...groupBy(wordings, (words) => words)].sort(
    ([a, many], [b, others]) => others.length - many.length || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? key
}
