import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul'
import { finderOf, type Match } from '@/features/outline/editing/rules/find'

/** What is looked through: something with a name, and perhaps other names. */
export type Named = { words: string; also: readonly string[] }

/**
 * @property match where its name holds the words; null where another of its names does
 * @property rank 0: the name begins with them; 1: a word in it does; 2: they are inside
 */
export type Found<T extends Named> = { entry: T; match: Match | null; rank: 0 | 1 | 2 }

/** Those that hold all of the words, by rank, otherwise in their order. */
export function search<T extends Named>(entries: readonly T[], words: string): Found<T>[] {
  const find = finderOf(words)
  if (!find) return []
  return entries
    .flatMap((entry): Found<T>[] => {
      const found = [entry.words, ...entry.also].flatMap((name, index) => {
        const match = find(name)?.[0]
        return match ? [{ match: index === 0 ? match : null, rank: rankOf(name, match) }] : []
      })
      const best = found.toSorted((a, b) => a.rank - b.rank)[0]
      return best ? [{ entry, match: found[0]?.match ?? null, rank: best.rank }] : []
    })
    .toSorted((a, b) => a.rank - b.rank)
}

function rankOf(name: string, { start }: Match): Found<Named>['rank'] {
  if (start === 0) return 0
  return /[\p{L}\p{M}\p{N}]$/u.test(name.slice(0, start)) ? 2 : 1
}

/** What the same keys would have typed in the other layout of a Korean keyboard; null where that is nothing else. */
export function retyped(words: string): string | null {
  const given = words.normalize('NFC').trim()
  if (given.length < 2) return null
  const other = /^[a-z\s]+$/i.test(given)
    ? convertQwertyToHangul(given)
    : /[ㄱ-ㅣ가-힣]/.test(given)
      ? convertHangulToQwerty(given)
      : given
  return other === given ? null : other
}
