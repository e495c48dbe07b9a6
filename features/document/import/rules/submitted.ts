import {
  DocumentError,
  type DocumentErrorCode,
  JsonError,
} from '@/features/document/format/rules/document-error'
import { maxBytes, maxJsonUploadBytes } from '@/features/document/format/rules/limits'
import { decodeSource, normaliseSource } from '@/features/document/markdown/rules/source'
import type { ErrorCode } from '@/lib/error-code'
import { isJson } from './is-json'
import { refuseOtherFormat } from './other-format'

/**
 * The text of a file.
 *
 * @throws DocumentError when it is in another form, too large or no UTF-8
 */
export async function readFile(file: File): Promise<{ text: string; file: string }> {
  const most = isJson({ file: file.name, text: '' }) ? maxJsonUploadBytes : maxBytes
  refuseOtherFormat(new Uint8Array(await file.slice(0, 1000).arrayBuffer()), file.name)
  if (file.size > most) throw new DocumentError('too_large', 'The file is too large.')
  const text = decodeSource(new Uint8Array(await file.arrayBuffer()), most)
  return { text: most === maxBytes ? normaliseSource(text) : text, file: file.name }
}

/**
 * What was pasted.
 *
 * @throws DocumentError when it is in another form or too large
 */
export function readPasted(text: string): { text: string; file: null } {
  // A form sends every line break as CR LF; the CR was not typed and must not count.
  const typed = text.replaceAll('\r\n', '\n')
  refuseOtherFormat(typed)
  return { text: isJson({ file: null, text: typed }) ? typed : normaliseSource(typed), file: null }
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
