import {
  DocumentError,
  type DocumentErrorCode,
  JsonError,
  type JsonFault,
} from '@/features/document/format/rules/document-error'
import { type ImportPlan, openSource } from './plan'
import type { SourcePreview } from './preview'
import type { Source } from './sources'

/** What to read a document for: to preview an import, or to store it. */
export type Wanted = 'preview' | 'part'
export type Read = { preview: SourcePreview; part: ImportPlan }
export type Reading = { source: Source; wanted: Wanted }

/** Why a document was refused, as data that goes from one thread to another. */
type Refusal = {
  code: DocumentErrorCode
  message: string
  line: number | null
  json: { fault: JsonFault; place: string } | null
}
export type ReadAnswer = { read: SourcePreview | ImportPlan } | { refusal: Refusal }

/** Reads a document in a thread of its own: takes plain data, answers with plain data. */
export default function readSource({ source, wanted }: Reading): ReadAnswer {
  try {
    return { read: openSource(source)[wanted]() }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const { code, message, line } = error
    const json = error instanceof JsonError ? { fault: error.fault, place: error.place } : null
    return { refusal: { code, message, line, json } }
  }
}

/**
 * What was read, on the other side.
 *
 * @throws DocumentError or JsonError, as it was thrown there
 */
export function received<Want extends Wanted>(answer: ReadAnswer): Read[Want] {
  if ('read' in answer) return answer.read as Read[Want]
  const { code, message, line, json } = answer.refusal
  throw json
    ? new JsonError(code, json.fault, json.place)
    : new DocumentError(code, message.replace(/ \(line \d+\)$/, ''), line)
}
