import {
  DocumentError,
  type DocumentErrorCode,
  JsonError,
} from '@/features/document/format/rules/document-error'
import { maxBytes, maxJsonUploadBytes } from '@/features/document/format/rules/limits'
import { decodeSource, normaliseSource } from '@/features/document/markdown/rules/source'
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
  // Forms send every line break as two bytes, which the writer did not type and which must not count.
  const typed = text.replaceAll('\r\n', '\n')
  refuseOtherFormat(typed)
  return { text: isJson({ file: null, text: typed }) ? typed : normaliseSource(typed), file: null }
}

/** Why a document was refused: a key below `errors`, and where in it. */
export type Reason = { code: string; at: Record<string, string> }

const ofAnyForm: DocumentErrorCode[] = [
  'too_many_documents',
  'twice',
  'held',
  'outline_full',
  'other_format',
  'too_slow',
  'busy',
  'replaced',
]

/** @throws whatever is no refusal of a document */
export function reasonOf(error: unknown, isJsonForm = false): Reason {
  if (!(error instanceof DocumentError)) throw error
  const at: Record<string, string> = error.line === null ? {} : { line: `${error.line}` }
  if (error instanceof JsonError) Object.assign(at, { place: error.place, fault: error.fault })
  const isOfJson = isJsonForm && !ofAnyForm.includes(error.code)
  return { code: `${isOfJson ? 'json' : 'document'}-${error.code.replaceAll('_', '-')}`, at }
}
