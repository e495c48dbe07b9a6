import type { CareerDocument } from '@/features/document/format/schema'
import { formatDocument, type WriteOptions } from '@/features/document/markdown/rules/format'

export type Writing = { document: CareerDocument; options: WriteOptions }

/**
 * Writes a document in a thread of its own: takes plain data, answers with plain data. The current analysis comes first,
 * as Markdown has no other way to say which one that is: an import makes the first one current.
 */
export default function writeTask({ document, options }: Writing): string {
  const analyses = document.analyses.toSorted((a, b) => Number(b.current) - Number(a.current))
  return formatDocument({ ...document, analyses }, options)
}
