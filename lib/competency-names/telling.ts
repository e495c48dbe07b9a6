import { deeds, endings, particles, qualifiers, silent, ties, verbEndings } from './data/fillers'
import { fold } from './fold'
import { kindsOfThings } from './vocabulary'

/** What a word of a phrase says besides names: what one does with a thing, and what tells nothing. */

const kinds = new Map(kindsOfThings.flatMap(({ same }) => same.map((name) => [fold(name), same[0] ?? ''])))
const nothing = new Set([...silent, ...ties, ...qualifiers, ...deeds].map(fold))
const longFirst = (words: readonly string[]) =>
  [...new Set(words.map(fold))].sort((a, b) => b.length - a.length).join('|')
const particle = new RegExp(`^(.+?)(?:${longFirst([...particles, ...endings, ...verbEndings])})$`, 'u')
const particleAlone = new RegExp(`^(?:${longFirst([...particles, ...endings])})$`, 'u')
const suffixes = longFirst(
  [...qualifiers, ...deeds, ...kinds.keys(), ...particles, ...endings].filter((word) =>
    /[가-힣]/.test(fold(word)),
  ),
)
const fillers = new RegExp(`^(?:${suffixes})+$`, 'u')
const suffix = new RegExp(`^(.{2,}?)((?:${suffixes})+)$`, 'u')
const tying = new Set(ties.filter((word) => !/^[대관]/.test(word)).map(fold))

/** A word without its particle. */
export const stemOf = (word: string): string => particle.exec(word)?.[1] ?? word

/** Whether a word is a particle, cut off what it followed. */
export const isParticle = (word: string): boolean => particleAlone.test(word)

/** A word and the suffixes behind it, if it has any: `테스트코드` and `작성을`. */
export function withoutSuffixes(word: string): [string, string] | undefined {
  const [, before, after] = suffix.exec(word) ?? []
  return before === undefined ? undefined : [before, after as string]
}

/** Whether a word has no part that says anything. */
export const isFiller = (word: string): boolean => fillers.test(word)

/** Whether words say only what one does with a thing: `성능 튜닝`. */
export const isKind = (words: string): boolean => kinds.has(fold(words))

/** Whether a word tells nothing, not even what one does with a thing. */
export const isSilent = (word: string): boolean => nothing.has(word) && !kinds.has(word)

/** Whether a word tells nothing, or only what one does with a thing. */
export const isSuffix = (word: string): boolean => nothing.has(word) || kinds.has(word)

/** The same of a word that may have a particle. */
export const isTold = (word: string): boolean => nothing.has(word) || nothing.has(stemOf(word))

/** Whether a word says by what something is done: `활용한`, `기반`. */
export const isTie = (word: string): boolean => tying.has(word) || /^로$|(?:으로|기반)$/.test(word)

/** Whether another thing follows a word, or its particle where that stands alone: `카프카와`. */
export const isJoined = ([word = '', next = '']: readonly string[]): boolean =>
  /[와과]$/.test(word) || /^[와과]$/.test(next)

const isVersion = (word: string) => /^v?\d{1,2}x?$/.test(word)

/** Whether a word says no more than a kind or a version. */
export const isKindOrVersion = (word: string): boolean =>
  kinds.has(word) || kinds.has(stemOf(word)) || isVersion(word) || nothing.has(stemOf(word))

/** The one kind or version that words say; null where they say more, or nothing. */
export function kindOf(words: readonly string[]): string | null {
  const whole = kinds.get(words.join(''))
  if (whole !== undefined) return whole
  if (words.length === 0 || !words.every(isKindOrVersion)) return null
  const said = words.flatMap(
    (word) =>
      kinds.get(word) ?? kinds.get(stemOf(word)) ?? (isVersion(word) ? [word.replace(/\D/g, '')] : []),
  )
  const all = [...new Set(said)]
  return all.length === 1 ? (all[0] ?? null) : null
}
