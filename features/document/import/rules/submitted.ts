import { convertText } from '@/features/document/conversion/rules/convert-text'
import type { Note } from '@/features/document/conversion/rules/converted'
import { decodeText } from '@/features/document/conversion/rules/decode'
import { signatureOf } from '@/features/document/conversion/rules/signature'
import {
  DocumentError,
  type DocumentErrorCode,
  JsonError,
} from '@/features/document/format/rules/document-error'
import { maxBytes, maxJsonUploadBytes } from '@/features/document/format/rules/limits'
import { decodeSource, normaliseSource } from '@/features/document/markdown/rules/source'
import type { ErrorCode } from '@/lib/error-code'
import { isJson } from './is-json'

/** A text as Markdown, and what is told of the form in which it was. */
export type Submitted = { text: string; file: string | null; notes: Note[] }

/**
 * The text of a file. What only a browser unpacks has been read there, unless its scripts were not yet loaded.
 *
 * @throws DocumentError when it is in a form that is not read, too large or in no known encoding
 */
export async function readFile(file: File): Promise<Submitted> {
  const isJsonFile = isJson({ file: file.name, text: '' })
  const most = isJsonFile ? maxJsonUploadBytes : maxBytes
  const signature = signatureOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  if (signature !== null)
    throw new DocumentError(signature === 'zip' ? 'needs_browser' : signature, 'The file is no text.')
  if (file.size > most) throw new DocumentError('too_large', 'The file is too large.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isJsonFile) return { text: decodeSource(bytes, most), file: file.name, notes: [] }
  const { text, encoding } = decodeText(bytes) ?? { text: decodeSource(bytes, most), encoding: 'UTF-8' }
  const read = convertText(text, file.name)
  const notes: Note[] = encoding === 'UTF-8' ? [] : [{ about: 'encoding', words: encoding }]
  return { text: normaliseSource(read.text), file: file.name, notes: [...read.notes, ...notes] }
}

/**
 * What was pasted.
 *
 * @throws DocumentError when it is in a form that is not read, or too large
 */
export function readPasted(text: string): Submitted {
  // A form sends every line break as CR LF; the CR was not typed and must not count.
  const typed = text.replaceAll('\r\n', '\n')
  if (isJson({ file: null, text: typed })) return { text: typed, file: null, notes: [] }
  const source = normaliseSource(typed)
  const read = convertText(source, null)
  return { text: normaliseSource(read.text), file: null, notes: read.notes }
}

/** Why a document was refused, and where in it. */
export type Reason = { code: ErrorCode; at: Record<string, string> }

const codes: Record<DocumentErrorCode, ErrorCode> = {
  too_large: 'document-too-large',
  too_many_lines: 'document-too-many-lines',
  too_many_items: 'document-too-many-items',
  too_deep: 'document-too-deep',
  too_nested: 'document-too-nested',
  text_too_long: 'document-text-too-long',
  heading_too_long: 'document-heading-too-long',
  line_too_long: 'document-line-too-long',
  other_format: 'document-other-format',
  needs_browser: 'document-needs-browser',
  broken: 'document-broken',
  zip_too_large: 'document-zip-too-large',
  zip_empty: 'document-zip-empty',
  zip_deep: 'document-zip-deep',
  pdf: 'document-pdf',
  rtf: 'document-rtf',
  old_office: 'document-old-office',
  sheet: 'document-sheet',
  slides: 'document-slides',
  open_document: 'document-open-document',
  hangul: 'document-hangul',
  picture: 'document-picture',
  packed: 'document-packed',
  not_utf8: 'document-not-utf8',
  too_many_documents: 'document-too-many-documents',
  twice: 'document-twice',
  held: 'document-held',
  outline_full: 'document-outline-full',
  too_slow: 'document-too-slow',
  busy: 'document-busy',
  replaced: 'document-replaced',
  not_json: 'json-not-json',
  not_a_document: 'json-not-a-document',
}

/** Codes that differ where a form takes JSON alone. */
const codesOfJson: Partial<Record<DocumentErrorCode, ErrorCode>> = {
  too_large: 'json-too-large',
  too_many_items: 'json-too-many-items',
  too_deep: 'json-too-deep',
  not_utf8: 'json-not-utf8',
}

/** @throws any error that is not the refusal of a document */
export function reasonOf(error: unknown, isJsonForm = false): Reason {
  if (!(error instanceof DocumentError)) throw error
  const at: Record<string, string> = error.line === null ? {} : { line: `${error.line}` }
  if (error instanceof JsonError) Object.assign(at, { place: error.place, fault: error.fault })
  return { code: (isJsonForm && codesOfJson[error.code]) || codes[error.code], at }
}
