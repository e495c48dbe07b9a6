import { v5 as uuidFrom } from 'uuid'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { maxJsonUploadBytes } from '@/features/document/format/rules/limits'
import { decodeSource } from '@/features/document/markdown/rules/source'
import type { ActionResult } from '@/lib/action-result'
import { refuseOtherFormat } from './other-format'
import { reasonOf } from './submitted'

/**
 * The text of a JSON file.
 *
 * @param formId id of the form that brought it
 * @returns with the id of this import: the same for the same file in the same form
 * @throws DocumentError when it is in another form, too large or no UTF-8
 */
export async function readJsonFile(file: File, formId: string): Promise<{ text: string; importId: string }> {
  refuseOtherFormat(new Uint8Array(await file.slice(0, 1000).arrayBuffer()))
  if (file.size > maxJsonUploadBytes) throw new DocumentError('too_large', 'The file is too large.')
  const text = decodeSource(new Uint8Array(await file.arrayBuffer()), maxJsonUploadBytes)
  return { text, importId: uuidFrom(text, formId) }
}

/** Reports why a file is refused, with the line or the place that is wrong. */
export async function refusingJson(work: () => Promise<ActionResult>): Promise<ActionResult> {
  try {
    return await work()
  } catch (error) {
    const { code, at } = reasonOf(error, true)
    return { ok: false, code, values: at }
  }
}
