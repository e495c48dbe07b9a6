import { endings, particles, qualifiers, silent, ties } from './data/fillers'
import { fold, foldedWords, levelMarks } from './fold'
import { keyOfName, keyOfWord } from './known'

const either = (words: readonly string[]) => words.map(fold).join('|')
const tied = new RegExp(`[에을를]\\s*(?:${ties.join('|')})`, 'g')
const ended = new RegExp(`^(.{2,}?)(?:${either([...endings, ...qualifiers])})+$`, 'u')
const anyEnd = new RegExp(`^(.+?)(?:${either([...particles, ...endings])})$`, 'u')
const scripts = /(?<=[a-z+#])(?=[가-힣])|(?<=[가-힣])(?=[a-z])/
const nothing = new Set([...silent, ...ties].map(fold))
const qualifying = new Set(qualifiers.map(fold))

/** Only the first letters of a very long word count, because every word is compared with every other. */
const longestWord = 60

/** The words of a text in one spelling, without endings and without words that mean nothing anywhere. */
export function spelledWords(text: string): string[] {
  const words = foldedWords(text.replace(tied, ' ')).flatMap((word) =>
    withoutEnding(word.slice(0, longestWord)).split(scripts),
  )
  return words.filter((word) => !nothing.has(word))
}

/** Whether a word only says that something is known or done (역량, 경험, skill). */
export const isQualifier = (word: string): boolean => qualifying.has(word)

/** Only the beginning of a very long text counts. */
const longestText = 4_000

/** The words of a text that say what it is about, each once, without marks of levels. */
export function tellingWords(text: string): string[] {
  const words = withPhrases(spelledWords(text.slice(0, longestText).replace(levelMarks, ' ')))
  return [...new Set(words.filter((word) => !isQualifier(word)))]
}

function withoutEnding(word: string): string {
  if (keyOfName(word) !== undefined) return word
  const [, stem = ''] = anyEnd.exec(word) ?? []
  if (/[a-z0-9+#]$/.test(stem) || keyOfWord(stem) !== undefined) return stem
  return ended.exec(word)?.[1] ?? word
}

/** The most words that one name has: `Amazon Web Services`. */
const longestPhrase = 4

/** Joins words that are one known name, under its key: `테스트 주도 개발` becomes `tdd`. */
export function withPhrases(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; ) {
    const [key, count] = phraseAt(words, at)
    found.push(key)
    at += count
  }
  return found
}

function phraseAt(words: readonly string[], at: number): [string, number] {
  for (let count = Math.min(longestPhrase, words.length - at); count > 1; count -= 1) {
    const key = keyOfWord(words.slice(at, at + count).join(''))
    if (key !== undefined) return [key, count]
  }
  return [words[at] as string, 1]
}
