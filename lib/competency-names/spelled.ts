import { qualifiers } from './data/fillers'
import { fold, foldedWords, levelMarks } from './fold'
import { keyOfName, keyOfWord, nameAt } from './known'
import { isQualifier, spelledWords, withPhrases } from './words'

/** An essay is no name. */
const longestLine = 500
const longestKey = /^.{0,300}/su

/** Pairs that a stroke does not part, such as `CI/CD`. */
const pairs = /\b(ci|tcp|i|a|pub|ui)\s*\/\s*(cd|ip|o|b|sub|ux)\b/gi
const separators = /[,/·、・;()\n]|\s(?:및|and|&|또는|or)\s/
/** Longer than a name in a list is. */
const isLong = (part: string) => part.length > 24 || /\S+\s+\S+\s+\S+\s+\S/.test(part)

/**
 * What a line says as a whole, in one spelling: the key of one thing, or of each of a list of short ones such as `RDB,
 * MySQL, Redis`; none if it is longer than 500 letters or consists of signs alone. Two lines whose spellings are the
 * same repeat one another, word for word.
 */
export function spellingsOf(text: string): string[] {
  if (text.length > longestLine) return []
  const line = text.replaceAll('ㆍ', '·').normalize('NFKC').replace(levelMarks, ' ').replace(pairs, '$1$2')
  const parts = line.split(separators).map((part) => part.trim())
  // A list is one of short names; a sentence with a comma in it is no list.
  const named = parts.some(isLong) ? [line] : parts
  return [...new Set(named.map(spellingOf).filter((spelling) => spelling !== ''))]
}

/** A phrase in one spelling, without what may follow any name; '' for signs alone. */
export function spellingOf(part: string): string {
  const known = keyOfName(fold(part)) ?? keyOfName(withoutLastQualifiers(foldedWords(part)).join(''))
  if (known !== undefined) return known
  const spelled = spelledWords(part)
  const words = spelled.length > 0 ? spelled : [fold(part)]
  for (let end = words.length; end > 0; end -= 1) {
    const whole = keyOfName(words.slice(0, end).join(''))
    if (whole !== undefined) return whole
    if (!isQualifier(words[end - 1] as string)) break
  }
  const name = withoutQualifiers(words)
  const key = keyOfName(name.join('')) ?? withPhrases(name).map(withKnownNames).join('')
  return longestKey.exec(key)?.[0] ?? ''
}

const korean = /^[0-9가-힣]+$/
const trailing = new RegExp(
  `(?:${qualifiers
    .map(fold)
    .filter((word) => korean.test(word))
    .join('|')})+$`,
  'u',
)

const withoutLastQualifiers = (words: readonly string[]) =>
  words.slice(0, words.findLastIndex((word) => !isQualifier(word)) + 1)

/** Without what may follow any name; Korean words run together, for many are written with spaces and without. */
function withoutQualifiers(words: readonly string[]): string[] {
  const kept = words.slice(0, Math.max(1, words.findLastIndex((word) => !isQualifier(word)) + 1))
  const name: string[] = []
  for (const word of kept) {
    const runsOn = korean.test(word) && korean.test(name.at(-1) ?? '')
    name.push(runsOn ? name.pop() + word : word)
  }
  const last = name.pop() ?? ''
  // The first letter stays, so that a word which only qualifies others stands for itself where it is alone.
  const letters = name.length === 0 ? 1 : 0
  return [...name, last.slice(0, letters) + last.slice(letters).replace(trailing, '')]
}

/** A word with the known names in it under their keys: `카프카운영` becomes `kafka운영`. */
function withKnownNames(word: string): string {
  const whole = keyOfWord(word)
  if (whole !== undefined || !korean.test(word)) return whole ?? word
  let [found, from] = ['', 0]
  for (let at = 0; at < word.length; at += 1) {
    const name = at - from === 1 ? undefined : nameAt(word, at)
    // One syllable beside it makes it another word.
    if (name === undefined || word.length - at - name.length === 1) continue
    found += word.slice(from, at) + keyOfWord(name)
    from = at + name.length
    at = from - 1
  }
  return found + word.slice(from)
}
