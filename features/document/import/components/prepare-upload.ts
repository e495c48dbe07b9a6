import { markupOf, signatureOf } from '@/features/document/conversion/rules/signature'
import { maxBytes } from '@/features/document/format/rules/limits'
import { type ActionFailure, typedIn } from '@/lib/action-result'
import { isJson } from '../rules/is-json'
import type { ReadAs } from '../rules/preview'
import type { Reason } from '../rules/submitted'
import { faultIn } from './upload-size'

export type Prepared = { form: FormData; readAs: ReadAs[] } | ActionFailure

/**
 * Reads here what would not fit into a request or needs a browser: packed files, pages, and long texts of other forms.
 * Everything else goes to the server as it is. The readers are fetched for such a file alone.
 *
 * @returns the form with Markdown in their place, or why one cannot be read
 */
export async function prepareUpload(form: FormData): Promise<Prepared> {
  const ready = new FormData()
  const readAs: ReadAs[] = []
  const refusal = ({ code, at }: Reason, file?: string): ActionFailure => ({
    ok: false,
    code,
    values: { ...typedIn(form), ...at, ...(file !== undefined && { file }) },
  })
  for (const [name, value] of form) {
    if (name === 'file' && value instanceof File && (await needsBrowser(value))) {
      const answer = await (await readers()).convertChosen(value)
      if ('refused' in answer) return refusal(answer.refused, value.name)
      for (const { name: file, text, notes } of answer.read) {
        ready.append(name, new File([text], file, { type: 'text/markdown' }))
        if (notes.length > 0) readAs.push({ file, notes })
      }
    } else if (name === 'text' && typeof value === 'string' && markupOf(value) === 'html') {
      const answer = (await readers()).convertPasted(value)
      if ('refused' in answer) return refusal(answer.refused)
      ready.append(name, answer.read.text)
      readAs.push(answer.read.readAs)
    } else ready.append(name, value)
  }
  const fault = faultIn(ready)
  return fault === null ? { form: ready, readAs } : refusal({ code: fault, at: {} })
}

const readers = () => import('./convert-upload')

async function needsBrowser(file: File): Promise<boolean> {
  if (file.size === 0) return false
  const start = new Uint8Array(await file.slice(0, 4_000).arrayBuffer())
  if (signatureOf(start) !== null) return true
  if (isJson({ file: file.name, text: '' })) return false
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  return isWide || file.size > maxBytes || markupOf(new TextDecoder().decode(start), file.name) === 'html'
}
