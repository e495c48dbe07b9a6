import { parseHtml } from '@/features/document/conversion/components/parse-html'
import { convertFile } from '@/features/document/conversion/rules/convert-file'
import { readHtml } from '@/features/document/conversion/rules/read-text'
import { markupOf, signatureOf } from '@/features/document/conversion/rules/signature'
import { maxBytes } from '@/features/document/format/rules/limits'
import type { ActionFailure } from '@/lib/action-result'
import { typedIn } from '@/lib/action-result'
import { isJson } from '../rules/is-json'
import type { ReadAs } from '../rules/preview'
import { reasonOf } from '../rules/submitted'
import { faultIn } from './upload-size'

export type Prepared = { form: FormData; readAs: ReadAs[] } | ActionFailure

/**
 * Reads here what would not fit into a request or needs a browser: packed files, pages, and long texts of other forms.
 * Everything else goes to the server as it is. Loaded when a file is chosen or a page is pasted.
 *
 * @returns the form with Markdown in their place, or why one cannot be read
 */
export async function prepareUpload(form: FormData): Promise<Prepared> {
  const ready = new FormData()
  const readAs: ReadAs[] = []
  for (const [name, value] of form) {
    const isNew = name === 'file' || name === 'text'
    try {
      if (isNew && value instanceof File) await takeFile(value, ready, readAs)
      else if (isNew && typeof value === 'string' && markupOf(value) === 'html') {
        const { text, notes } = readHtml(value, parseHtml)
        ready.append(name, text)
        readAs.push({ file: null, notes })
      } else ready.append(name, value)
    } catch (error) {
      const { code, at } = reasonOf(error)
      const file: Record<string, string> = value instanceof File ? { file: value.name } : {}
      return { ok: false, code, values: { ...typedIn(form), ...at, ...file } }
    }
  }
  const fault = faultIn(ready)
  return fault === null ? { form: ready, readAs } : { ok: false, code: fault, values: typedIn(form) }
}

async function takeFile(file: File, ready: FormData, readAs: ReadAs[]): Promise<void> {
  if (!(await needsBrowser(file))) return ready.append('file', file)
  const documents = await convertFile(new Uint8Array(await file.arrayBuffer()), file.name, parseHtml)
  for (const { name, text, notes } of documents) {
    ready.append('file', new File([text], name, { type: 'text/markdown' }))
    if (notes.length > 0) readAs.push({ file: name, notes })
  }
}

async function needsBrowser(file: File): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4_000).arrayBuffer())
  if (signatureOf(start) !== null) return true
  if (isJson({ file: file.name, text: '' })) return false
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  return isWide || file.size > maxBytes || markupOf(new TextDecoder().decode(start)) === 'html'
}
