import { DocumentError, type DocumentErrorCode } from '@/features/document/format/rules/document-error'

/**
 * What a person is told of a document that was in another form.
 * - `readAs`: the form, and what its signs were read as
 * - `columns`: the columns of a table, by their headings
 * - `encoding`: how its bytes were read
 * - `leftOut`: lines, columns or files that are no content
 */
export type Note = { about: 'readAs' | 'columns' | 'encoding' | 'leftOut'; words: string }

/** A document as Markdown. */
export type Converted = { text: string; notes: Note[] }

/** @throws DocumentError */
export function refuse(code: DocumentErrorCode, message: string): never {
  throw new DocumentError(code, message)
}

const mostNamed = 5

/** Names the first of many, so that a note stays a line. */
export function listed(words: readonly string[]): string {
  const named = words.slice(0, mostNamed).map((each) => (each.length > 60 ? `${each.slice(0, 59)}…` : each))
  return named.join(', ') + (words.length > mostNamed ? ` +${words.length - mostNamed}` : '')
}
