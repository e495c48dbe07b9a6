import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul'
import { finderOf, type Match } from '@/features/outline/editing/rules/find'

/** What is looked through: something with a name, and perhaps other names. */
export type Named = { words: string; also: readonly string[] }

/**
 * @property match where the name holds the words; null where another name does
 * @property by that other name
 * @property rank 0: the name begins with them; 1: a word in it does, or another name; 2: they are inside
 */
export type Found<T extends Named> = { entry: T; match: Match | null; by: string | null; rank: 0 | 1 | 2 }

/** Those that hold all of the words, by rank, otherwise in their order. */
export function search<T extends Named>(entries: readonly T[], words: string): Found<T>[] {
  const find = finderOf(words)
  if (!find) return []
  return entries
    .flatMap((entry): Found<T>[] => {
      const match = find(entry.words)?.[0]
      if (match) return [{ entry, match, by: null, rank: rankOf(entry.words, match) }]
      // What is not to be seen surprises less where it begins so.
      const by = entry.also.find((name) => find(name)?.[0]?.start === 0)
      return by === undefined ? [] : [{ entry, match: null, by, rank: 1 }]
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
