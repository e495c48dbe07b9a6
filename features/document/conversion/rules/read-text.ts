import type { Root } from 'hast'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { convertText } from './convert-text'
import { type Converted, refuse } from './converted'
import { decodeText } from './decode'
import { htmlToMarkdown } from './html'
import { markupOf } from './signature'

/** A document in a file, or one of several in an archive. */
export type Document = Converted & { name: string }

/** Reads HTML, which a browser and a test do differently. */
export type ParseHtml = (html: string) => Root

/** Longest HTML that is read: longer HTML would block the browser for seconds. */
const longestPage = 2_000_000

/** Writes the bytes of a text as Markdown. @throws DocumentError for what is no text */
export function readText(bytes: Uint8Array, name: string, parseHtml: ParseHtml): Converted {
  const { text, encoding } = decodeText(bytes) ?? refuse('not_utf8', 'The file is in no known encoding.')
  if (/\.json$/i.test(name)) return { text, notes: [] }
  const read = markupOf(text, name) === 'html' ? readHtml(text, parseHtml) : convertText(text, name)
  return encoding === 'UTF-8'
    ? read
    : { ...read, notes: [...read.notes, { about: 'encoding', words: encoding }] }
}

/** Writes HTML as Markdown. @throws DocumentError when it is too long or too deep */
export function readHtml(html: string, parseHtml: ParseHtml, form = 'HTML'): Converted {
  if (html.length > longestPage) refuse('too_large', 'The page is too long.')
  try {
    return { text: htmlToMarkdown(parseHtml(html)), notes: [{ about: 'readAs', words: form }] }
  } catch (error) {
    if (error instanceof DocumentError) throw error
    return refuse('too_deep', 'The page is nested too deep.')
  }
}
