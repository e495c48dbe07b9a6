import type { CareerDocument } from '@/features/document/format/schema'
import { formatDocument, type WriteOptions } from '@/features/document/markdown/rules/format'

export type Writing = { document: CareerDocument; options: WriteOptions }

/** Writes a document in a thread of its own: takes plain data, answers with plain data. */
export default function writeTask({ document, options }: Writing): string {
  return formatDocument(document, options)
}
