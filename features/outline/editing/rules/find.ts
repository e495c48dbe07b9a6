/** Where words were found in a text, in UTF-16 code units. */
export type Match = { start: number; end: number }

/** The first place of words in a text, ignoring case; null if they are not in it. */
export function findIn(text: string, words: string): Match | null {
  const wanted = fold(words.trim())
  if (wanted === '') return null
  // macOS splits Hangul in file names into single letters (NFD).
  if (text === text.normalize('NFC')) return matchAt(fold(text), wanted)
  const { composed, places } = compose(text)
  const found = matchAt(fold(composed), wanted)
  return found && { start: places[found.start] ?? 0, end: places[found.end] ?? text.length }
}

function matchAt(text: string, wanted: string): Match | null {
  const start = text.indexOf(wanted)
  return start === -1 ? null : { start, end: start + wanted.length }
}

/** Lower case where that keeps the length, so that indexes stay valid; composed (NFC), as people type. */
function fold(text: string): string {
  return [...text.normalize('NFC')].map((letter) => sameLength(letter, letter.toLowerCase())).join('')
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
