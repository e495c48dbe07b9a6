import type { PastedItem } from './pasted-items'

/** What stands before the words of a line: an item has its number and its box apart. Firefox writes `o` for a bullet. */
const lineMarker = /^\s*(?:(?:\d{1,9}|[a-z]{1,5})[.)]\s|[-*+#o]\s)?\s*(?:\[[ x]\]\s)?/gim

/**
 * Whether the items say all that a text says: its letters and digits are in theirs, in order, but for the markers of
 * lists. Words are not compared as such, for signs may part them: `**Java**는`.
 */
export function areWordsKept(text: string, items: readonly PastedItem[]): boolean {
  const isList = items.some(({ form }) => form !== null)
  const wanted = lettersOf(isList ? text.replace(lineMarker, '') : text)
  const had = lettersOf(items.map((item) => item.text).join('\n'))
  let at = 0
  for (const letter of wanted) {
    at = had.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Case and composition may differ: a page may be drawn in capitals. */
function lettersOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]/gu) ?? []
  )
}
