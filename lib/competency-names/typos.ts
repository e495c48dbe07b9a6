import { diceCoefficient } from 'dice-coefficient'

/** Of fewer letters, too many other words are like it. */
const fewest = 6
/** So are a few syllables: 팀원 is no 팀웍, and 적합성 no 정합성. */
const isShort = (word: string) => /^[가-힣]{0,3}$/.test(word)
/** Longer ones are no words. */
const most = 40
/** What very many words share tells nothing, and would make a list of alike words dear. */
const mostSharing = 64
const mostCompared = 8

/** Finds the word of a list that another is a misspelling of. */
export type Speller = { add: (word: string) => void; find: (word: string) => string | undefined }

type Word = { word: string; letters: string; pairs: string[] }

/** Letters instead of syllables, so that one wrong vowel is one of many; null for what is no word. */
function lettersOf(word: string): Word | null {
  const letters = word.normalize('NFD')
  if (letters.length < fewest || letters.length > most || isShort(word)) return null
  // People do not mistake the first letter, and a number is never another one.
  const same = letters[0] + letters.replace(/\D/g, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(same + letters.slice(at, at + 2))
  return { word, letters, pairs: [...pairs] }
}

/** A syllable more is another word (사용, 사용자); a letter or two more of Latin ones is a slip. */
const isOfLength = (a: string, b: string) =>
  Math.abs(a.length - b.length) <= (/[가-힣]/.test(a) ? 0 : Math.floor(a.length / 5))

/**
 * A list of words by their pairs of letters: only those that share many are compared.
 * @param likeness how alike the letters of two words have to be for one to be the other, misspelled
 */
export function speller(likeness: number): Speller {
  const byPair = new Map<string, Word[]>()

  const add = (word: string) => {
    const added = lettersOf(word)
    for (const pair of added?.pairs ?? []) {
      const sharing = byPair.get(pair)
      if (sharing) sharing.push(added as Word)
      else byPair.set(pair, [added as Word])
    }
  }

  const find = (word: string) => {
    const sought = lettersOf(word)
    if (!sought) return undefined
    const shared = new Map<Word, number>()
    for (const pair of sought.pairs) {
      const sharing = byPair.get(pair)
      if (!sharing || sharing.length > mostSharing) continue
      for (const other of sharing)
        if (isOfLength(other.word, word)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const nearest = [...shared].filter(([, count]) => count > 2).sort(([, a], [, b]) => b - a)
    let [best, score]: [string | undefined, number] = [undefined, likeness]
    for (const [other] of nearest.slice(0, mostCompared)) {
      const alike = diceCoefficient(sought.letters, other.letters)
      if (alike >= score && alike < 1) [best, score] = [other.word, alike]
    }
    return best
  }
  return { add, find }
}
