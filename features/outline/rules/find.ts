/** Where words were found in a text, in UTF-16 code units. */
export type Match = { start: number; end: number }

/** Where the words stand in a text for the first time, in capitals or small letters alike; null if they don't. */
export function findIn(text: string, words: string): Match | null {
  const wanted = fold(words.trim())
  if (wanted === '') return null
  const start = fold(text).indexOf(wanted)
  return start === -1 ? null : { start, end: start + wanted.length }
}

/** Lower case where that keeps the length, so that places in it are places in the text. */
function fold(text: string): string {
  return [...text].map((letter) => sameLength(letter, letter.toLowerCase())).join('')
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
