import { DocumentError } from '@/features/document/format/rules/document-error'
import { maxBytes, maxDepth, maxItems, maxLevels, maxLines } from '@/features/document/format/rules/limits'
import { textLimit } from '@/features/outline/model/rules/limits'

/** Longest line: longer ones fit no item and no heading, whatever their bullets. */
const longestLine = textLimit + 1000
const listMarker = /([-*+]|\d{1,9}[.)])([ \t]+|$)/y

/**
 * Decodes UTF-8, with or without a byte order mark.
 *
 * @param most largest size in bytes that is taken.
 * @throws DocumentError when there is more, or it is no UTF-8.
 */
export function decodeSource(bytes: Uint8Array, most: number): string {
  refuseLarge(bytes, most)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const message = 'The document is not UTF-8 text. Save it as UTF-8 and try again.'
    throw new DocumentError('not_utf8', message, firstBadLine(bytes))
  }
}

/**
 * Number of the first line that is not UTF-8. Splits at LF bytes, which occur in no other UTF-8 character.
 */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(lineFeed, start)
    const end = feed < 0 ? bytes.length : feed + 1
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end
  }
  return line
}

const lineFeed = 0x0a

function refuseLarge(bytes: Uint8Array, most: number): void {
  if (bytes.length > most)
    throw new DocumentError('too_large', `The document is larger than ${most / 1024} kB.`)
}

/**
 * Makes one text of what editors and systems write differently: no byte order mark, line feeds only, NFC (so that
 * Hangul typed on a Mac compares equal), U+FFFD for NUL and for half surrogates, which Postgres can't store.
 *
 * @param text Markdown as pasted or decoded.
 * @throws DocumentError when it is larger than 256 kB of UTF-8.
 */
export function normaliseSource(text: string): string {
  refuseLarge(new TextEncoder().encode(text), maxBytes)
  return tidySource(text)
}

/** The same without the size limit, for text that is stored already. */
export function tidySource(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replaceAll('\0', '\uFFFD')
}

/**
 * Refuses what would keep the Markdown parser busy for more than a second. Counts list markers by indent, as the
 * parser will nest them, before it sees them.
 *
 * @throws DocumentError naming the line at which a bound was passed.
 */
export function guardSource(source: string): void {
  const open: number[] = []
  let items = 0
  let levels = 0
  source.split('\n').forEach((text, index) => {
    const line = index + 1
    if (line > maxLines) {
      throw new DocumentError('too_many_lines', `The document has more than ${maxLines} lines.`, line)
    }
    if (text.length > longestLine && trimBlank(text).length > longestLine) {
      throw new DocumentError('line_too_long', `A line has more than ${longestLine} characters.`, line)
    }
    let column = indentOf(text)
    let at = isRule(text) ? -1 : text.search(/[^ \t]/)
    while (at >= 0) {
      listMarker.lastIndex = at
      const match = listMarker.exec(text)
      if (!match) break
      while (open.length > 0 && (open.at(-1) ?? 0) > column) open.pop()
      open.push(column + 2)
      column += match[0].length
      items += 1
      levels += open.length
      if (open.length > maxDepth) {
        throw new DocumentError('too_deep', `Items are nested more than ${maxDepth} levels deep.`, line)
      }
      if (items > maxItems) {
        throw new DocumentError('too_many_items', `The document has more than ${maxItems} items.`, line)
      }
      if (levels > maxLevels) {
        throw new DocumentError('too_nested', 'Too many items are nested deep.', line)
      }
      at = listMarker.lastIndex < text.length ? listMarker.lastIndex : -1
    }
  })
}

/** Whether a line is a horizontal rule wherever it stands. */
export function isRule(line: string): boolean {
  return /^[ \t]*([-*_])([ \t]*\1){2,}[ \t]*$/.test(line)
}

/** Width of the leading white space in columns; a tab goes on to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0
  for (const char of line) {
    if (char === ' ') columns += 1
    else if (char === '\t') columns += 4 - (columns % 4)
    else break
  }
  return columns
}

/** Removes up to `columns` of leading white space; what is left of a tab becomes spaces. */
export function dedent(line: string, columns: number): string {
  let taken = 0
  let at = 0
  for (; taken < columns && (line[at] === ' ' || line[at] === '\t'); at += 1) {
    taken += line[at] === ' ' ? 1 : 4 - (taken % 4)
  }
  return ' '.repeat(Math.max(0, taken - columns)) + line.slice(at)
}

/**
 * Without spaces, tabs and line feeds at its ends; other white space is content. (A regular expression for the end
 * takes quadratic time on long runs of spaces.)
 */
export function trimBlank(text: string): string {
  let start = 0
  while (isBlank(text, start)) start += 1
  return trimBlankEnd(text.slice(start))
}

/** Without spaces, tabs and line feeds at its end. */
export function trimBlankEnd(text: string): string {
  let end = text.length
  while (isBlank(text, end - 1)) end -= 1
  return text.slice(0, end)
}

function isBlank(text: string, at: number): boolean {
  const char = text[at]
  return char === ' ' || char === '\t' || char === '\n'
}
