import { groupBy } from '@/lib/group-by'

type Named = { index: number; item: { words: string; meanings: string[] } }

/**
 * The name of a group: the wording that most of its members use, of those the shortest. Nobody's words are changed;
 * only the level mark of an imported line, such as `[중]`, is left out.
 * @param key what stands where no member names it alone and a list does not say which of its words means it
 */
export function labelOf(key: string, rows: readonly Named[]): string {
  const wordings = rows.flatMap((row) => wordingOf(row) ?? [])
  const [best] = [...groupBy(wordings, (words) => words)].sort(
    ([a, many], [b, others]) => others.length - many.length || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? key
}

/** The words for one of the things that an item names. */
function wordingOf({ index, item }: Named): string | null {
  const words = item.words
    .replace(/\[[^\]]{1,3}\]|\((상|중|하)\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (item.meanings.length <= 1) return words || null
  const parts = words.split(/[,/·ㆍ、・;()]|\s(?:및|and|&|또는|or)\s/).filter((part) => part.trim() !== '')
  return parts.length === item.meanings.length ? (parts[index]?.trim() ?? null) : null
}
