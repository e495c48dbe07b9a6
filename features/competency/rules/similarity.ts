import { diceCoefficient } from 'dice-coefficient'
import { keyOfWord } from '@/lib/competency-names/known'
import { keysOf } from '@/lib/competency-names/names'
import { spellingsOf } from '@/lib/competency-names/spelled'
import { tellingWords } from '@/lib/competency-names/words'

/**
 * A line as it is compared.
 * @property names the line in one spelling @property keys of what it names @property words those that tell what it is about
 */
export type Line = {
  readonly names: string
  readonly keys: readonly string[]
  readonly words: readonly string[]
}

/** Only the first words of a very long item count, because every word is compared with every other. */
const mostWords = 60

const linesKnown = new Map<string, Line>()

/** Reads a line; for the same text the same object. */
export function lineOf(text: string): Line {
  const known = linesKnown.get(text)
  if (known) return known
  if (linesKnown.size > 5_000) linesKnown.clear()
  const line = { names: nameOf(text), keys: keysOf(text), words: tellingWords(text).slice(0, mostWords) }
  linesKnown.set(text, line)
  return line
}

/** What a line says as a whole, in one spelling and in any order; '' if it names nothing, or too much. */
export function nameOf(text: string): string {
  return spellingsOf(text).sort().join(' ')
}

/**
 * How alike two lines are in what they name: 1 for the same names however they are written, 0 for nothing in common.
 * A short name within a long line counts for more than half, so `JPA 역량` finds `Spring, JPA, QueryDSL`.
 */
export function similarity(a: string, b: string): number {
  return similarLines(lineOf(a), lineOf(b))
}

const scores = new WeakMap<Line, WeakMap<Line, number>>()

/** The same for lines that are read already; each pair is compared once. */
export function similarLines(a: Line, b: Line): number {
  const ofA = scores.get(a) ?? new WeakMap<Line, number>()
  const known = ofA.get(b)
  if (known !== undefined) return known
  const score = compare(a, b)
  scores.set(a, ofA.set(b, score))
  return score
}

function compare(one: Line, other: Line): number {
  if (one.names !== '' && one.names === other.names) return 1
  return Math.min(0.99, Math.max(byKeys(one.keys, other.keys), byWords(one.words, other.words)))
}

/** What two lines name alike, though in other words: a dashboard shows them in one row. */
function byKeys(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((key) => b.includes(key)).length
  return shared === 0 ? 0 : 0.4 + 0.4 * (shared / Math.max(a.length, b.length))
}

function byWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const shared = few.reduce((sum, word) => {
    const match = many.find((candidate) => sameWord(word, candidate))
    return match === undefined ? sum : sum + Math.min(weight(word), weight(match))
  }, 0)
  return 0.5 * (shared / Math.min(weigh(a), weigh(b))) + shared / (weigh(a) + weigh(b))
}

const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + weight(word), 0)

/** Names in Latin letters, such as of technologies, tell most; a lone syllable tells little. */
const weight = (word: string): number => (/[a-z]/.test(word) ? 2 : word.length === 1 ? 0.5 : 1)

/**
 * Results so far: a document has few different words, and they are compared again and again during typing.
 */
const compared = new Map<string, boolean>()

function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const key = a < b ? `${a} ${b}` : `${b} ${a}`
  const known = compared.get(key)
  if (known !== undefined) return known
  if (compared.size > 50_000) compared.clear()
  const answer = likeWord(a, b)
  compared.set(key, answer)
  return answer
}

/** Compares two known names by their keys: 자바스크립트 begins with 자바 but is something else. */
function likeWord(a: string, b: string): boolean {
  const keyOfA = keyOfWord(a)
  const keyOfB = keyOfA && keyOfWord(b)
  if (!keyOfA || !keyOfB) return likeSpelled(a, b)
  return keyOfA === keyOfB || spelling(keyOfA, keyOfB) >= likeness
}

/** Compounds and misspellings: `배치` and `배치처리`, `핵사고날` and `헥사고날`. */
function likeSpelled(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  const hangul = /\p{Script=Hangul}/u.test(short)
  if (hangul && (long.startsWith(short) || (long.length - short.length <= 2 && long.endsWith(short))))
    return true
  return short.length >= 3 && spelling(a, b) >= likeness
}

const likeness = 0.7

/** Letters instead of syllables, so that one wrong vowel counts as one. */
function spelling(a: string, b: string): number {
  return diceCoefficient(a.normalize('NFD'), b.normalize('NFD'))
}
