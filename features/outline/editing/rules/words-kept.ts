import type { PastedItem } from './pasted-items'

/** What may stand before a line's words; an item keeps it apart. Firefox writes `o` for a bullet. */
const lineMarker = /^\s*(?:(?:\d{1,9}|[a-z]{1,5})[.)]\s|[-*+#o]\s)?\s*(?:\[[ x]\]\s)?/gim

/**
 * Whether the items contain all letters and digits of a text in order, apart from list markers. Words are not
 * compared, because signs may split them: `**Java**는`.
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

/** Ignores case and Unicode composition: a page may show capitals by style. */
function lettersOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]/gu) ?? []
  )
}
