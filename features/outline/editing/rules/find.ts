/** Where words were found in a text, in UTF-16 code units. */
export type Match = { start: number; end: number }

/** Where the words stand in a text for the first time, in capitals or small letters alike; null if they don't. */
export function findIn(text: string, words: string): Match | null {
  const wanted = fold(words.trim())
  if (wanted === '') return null
  // Names of files on a Mac come with letters in parts: consonants and vowels of Hangul by themselves.
  if (text === text.normalize('NFC')) return matchAt(fold(text), wanted)
  const { composed, places } = compose(text)
  const found = matchAt(fold(composed), wanted)
  return found && { start: places[found.start] ?? 0, end: places[found.end] ?? text.length }
}

function matchAt(text: string, wanted: string): Match | null {
  const start = text.indexOf(wanted)
  return start === -1 ? null : { start, end: start + wanted.length }
}

/** Lower case where that keeps the length, so that places in it are places in the text; composed, as one types. */
function fold(text: string): string {
  return [...text.normalize('NFC')].map((letter) => sameLength(letter, letter.toLowerCase())).join('')
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The text with whole letters, and where each of its units stood; the end as well. */
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

const sameLength = (letter: string, lower: string) => (lower.length === letter.length ? lower : letter)

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
