/** Bytes of a page that a list may take: together with the rest, the page stays below 1.5 MB. */
export const mostOnPage = 1_000_000

/** The part that is shown and the number of parts; the first is 1. */
export type PartOf = { part: number; parts: number }

/**
 * Divides a list into parts that a page can show; each has at least one thing.
 *
 * @param sizeOf bytes that a thing takes on a page
 */
export function inParts<T>(things: readonly T[], sizeOf: (thing: T) => number, most = mostOnPage): T[][] {
  const parts: T[][] = [[]]
  let used = 0
  for (const thing of things) {
    const size = sizeOf(thing)
    if (used > 0 && used + size > most) {
      parts.push([])
      used = 0
    }
    used += size
    parts.at(-1)?.push(thing)
  }
  return parts
}

/** The index of the part that an address asks for by number; the first if there is no such part. */
export function partIndex(count: number, part: unknown): number {
  const index = typeof part === 'string' && /^\d{1,4}$/.test(part) ? Number(part) - 1 : 0
  return index >= 0 && index < count ? index : 0
}

/** The part of a list that an address asks for. @property of undefined where all of it is shown */
export function partOfList<T>(
  things: readonly T[],
  sizeOf: (thing: T) => number,
  part: unknown,
): { shown: T[]; of: PartOf | undefined } {
  const parts = inParts(things, sizeOf)
  const index = partIndex(parts.length, part)
  return {
    shown: parts[index] ?? [],
    of: parts.length > 1 ? { part: index + 1, parts: parts.length } : undefined,
  }
}

const special = /[<>&"'\\\u2028\u2029]|\p{Cc}/gu
const encoder = new TextEncoder()

/** Bytes of a text in HTML, or in the data beside it, where a few characters take up to six. */
export function weightOf(text: string): number {
  return encoder.encode(text).length + 5 * (text.match(special)?.length ?? 0)
}

/** The same of a text that is also drawn as Markdown, where two stars become an element. */
export function weightOfMarkdown(text: string): number {
  return 6 * weightOf(text) + 90 * (text.match(/[*_`~[\]#>|\n-]/g)?.length ?? 0)
}
