import { combineCharacter, disassembleCompleteCharacter } from 'es-hangul'

/** Where words were found in a text, in UTF-16 code units. */
export type Match = { start: number; end: number }

/** Looks into a text: the places of all words that it was made for, from left to right; null if one is missing. */
export type Finder = (text: string) => Match[] | null

/** Most of what is looked for; the rest of a longer text is left out. */
const most = { letters: 100, words: 8 }

/** Makes a finder for words in any order; null where none are given. See `patternsOf`. */
export function finderOf(words: string): Finder | null {
  const wanted = patternsOf(words).map((pattern) => new RegExp(pattern, 'iu'))
  if (wanted.length === 0) return null
  return (text) => {
    // macOS splits Hangul in file names into single letters (NFD).
    if (text === text.normalize('NFC')) return placesOf(wanted, text)
    const { composed, places } = compose(text)
    const found = placesOf(wanted, composed)
    return (
      found?.map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? text.length })) ?? null
    )
  }
}

/** The first place of words in a text; null if not all of them are in it. */
export function findIn(text: string, words: string): Match | null {
  return finderOf(words)?.(text)?.[0] ?? null
}

/**
 * A regular expression for each word, as JavaScript and Postgres both read it, for composed text (NFC) and to be
 * used without regard to case. An initial sound stands for its syllables, and a last syllable also for what it may
 * become while it is typed; between Korean letters there may be a space.
 */
export function patternsOf(words: string): string[] {
  const wanted = words.normalize('NFC').trim().slice(0, most.letters).split(/\s+/)
  return wanted
    .filter((word) => word !== '')
    .slice(0, most.words)
    .map(patternOf)
}

function patternOf(word: string): string {
  const letters = [...word].flatMap((letter) => [...(clusters[letter] ?? letter)])
  return letters
    .map((letter, index) => {
      const next = letters[index + 1]
      const pattern = next === undefined ? growing(letter) : standing(letter)
      return next && isKorean(letter) && isKorean(next) ? `${pattern}\\s?` : pattern
    })
    .join('')
}

/** Two initial sounds in a row, as some input methods join them. */
const clusters: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
const isKorean = (letter: string) => /[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(letter)

/** A letter behind which another follows. */
function standing(letter: string): string {
  if (!/[ㄱ-ㅎ]/.test(letter)) return letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return `[${letter}${combineCharacter(letter, 'ㅏ')}-${combineCharacter(letter, 'ㅣ', 'ㅎ')}]`
}

/** Vowels that become others by one more letter; the last of those. */
const lastVowels: Readonly<Record<string, string>> = { ㅗ: 'ㅗㅣ', ㅜ: 'ㅜㅣ', ㅡ: 'ㅡㅣ' }
/** The same of finals. */
const longerFinals: Readonly<Record<string, string>> = {
  ㄱ: 'ㅅ',
  ㄴ: 'ㅈㅎ',
  ㄹ: 'ㄱㅁㅂㅅㅌㅍㅎ',
  ㅂ: 'ㅅ',
}

/** The letter that is typed just now: 고 may become 과, 잭 may be the beginning of 재고. */
function growing(letter: string): string {
  const parts = disassembleCompleteCharacter(letter)
  if (!parts) return standing(letter)
  const { choseong, jungseong, jongseong } = parts
  if (jongseong === '') {
    return `[${letter}-${combineCharacter(choseong, lastVowels[jungseong] ?? jungseong, 'ㅎ')}]`
  }
  const longer = [...(longerFinals[jongseong] ?? '')].map((final) =>
    combineCharacter(choseong, jungseong, jongseong + final),
  )
  const before = combineCharacter(choseong, jungseong, jongseong.length > 1 ? jongseong[0] : '')
  return `(?:[${letter}${longer.join('')}]|${before}\\s?${standing(jongseong.at(-1) ?? '')})`
}

function placesOf(wanted: readonly RegExp[], text: string): Match[] | null {
  const found: Match[] = []
  for (const pattern of wanted) {
    const match = pattern.exec(text)
    if (!match) return null
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start)
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Composes a text (NFC), and maps each of its units, and the end, to its index in the original. */
function compose(text: string): { composed: string; places: number[] } {
  let composed = ''
  const places: number[] = []
  for (const { segment, index } of letters.segment(text)) {
    const whole = segment.normalize('NFC')
    composed += whole
    for (let unit = 0; unit < whole.length; unit += 1) places.push(index)
  }
  places.push(text.length)
  return { composed, places }
}

/** A long text cut around what was found, to be shown in one line. */
export function excerpt(
  text: string,
  { start, end }: Match,
): { before: string; found: string; after: string } {
  const from = start > 30 ? start - 24 : 0
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, start),
    found: text.slice(start, end),
    after: text.slice(end, end + 80) + (text.length > end + 80 ? '…' : ''),
  }
}
