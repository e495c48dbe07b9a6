import { fold } from './fold'
import { ambiguous, synonyms } from './synonyms'

const keys = new Map(synonyms.flatMap((group) => group.map((name) => [fold(name), fold(group[0])] as const)))
const ambiguousNames = new Set(ambiguous.map(fold))
const longest = Math.max(...[...keys.keys()].map((name) => name.length))

/** The name by which a thing is compared, if this folded name is one of its names. */
export function keyOfName(folded: string): string | undefined {
  return folded.length > longest ? undefined : keys.get(folded)
}

/** The same within a longer name, where some names mean other things. */
export function keyOfWord(folded: string): string | undefined {
  const key = keyOfName(folded)
  return key !== undefined && ambiguousNames.has(folded) ? undefined : key
}

/** The longest known name of two syllables or more that begins here in a Korean word. */
export function nameAt(word: string, from: number): string | undefined {
  for (let length = Math.min(longest, word.length - from); length >= 2; length -= 1) {
    const name = word.slice(from, from + length)
    if (keyOfWord(name) !== undefined) return name
  }
  return undefined
}
