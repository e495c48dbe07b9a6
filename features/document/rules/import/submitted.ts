import type { ActionResult } from '@/lib/action-result'
import type { PreviewInput } from '../../schema/import'
import { DocumentError } from '../document-error'
import { maxBytes } from '../limits'
import { decodeSource, normaliseSource } from '../source'

/**
 * The source that a form brought: of the file if one was chosen, else what was pasted.
 *
 * @throws DocumentError when it is too large, no UTF-8, or JSON, which `readJsonFile` reads
 */
export async function readSubmitted({
  text,
  file,
}: PreviewInput): Promise<{ text: string; file: string | null }> {
  // A file field that was left alone sends an empty file, whose name is not always empty.
  if (!file || file.size === 0) return { text: normaliseSource(withoutFormBreaks(text)), file: null }
  if (/\.json$/i.test(file.name))
    throw new DocumentError('is_json', 'The file is JSON, which another form reads.')
  if (file.size > maxBytes) throw new DocumentError('too_large', 'The file is too large.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { text: normaliseSource(decodeSource(bytes, maxBytes)), file: file.name }
}

/** Forms send every line break as two bytes, which the writer did not type and which must not count. */
function withoutFormBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

/** Answers a document that is refused with the reason, at its line, and with the text that was typed. */
export async function refusing<T>(
  text: string,
  work: () => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const line: Record<string, string> = error.line === null ? {} : { line: `${error.line}` }
    return { ok: false, code: `document-${error.code.replaceAll('_', '-')}`, values: { text, ...line } }
  }
}
