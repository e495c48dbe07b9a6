import { maxBytes, maxJsonUploadBytes } from '@/features/document/format/rules/limits'
import type { ActionFailure } from '@/lib/action-result'
import type { ErrorCode } from '@/lib/error-code'
import { isJson } from '../rules/is-json'

/** Most bytes of a file that is unpacked, or of a page. */
const mostUnread = 50_000_000

/** Why a form is sure to be refused before its files are looked at; null when it is not. */
export function uploadFault(form: HTMLFormElement): ActionFailure | null {
  const all = [...new FormData(form)].map(([, value]) => value)
  const isTooLarge = all.some((value) => value instanceof File && value.size > mostUnread)
  return isTooLarge ? { ok: false, code: 'document-zip-too-large' } : null
}

/** Why a form that is ready to be sent is sure to be refused; null when it is not. */
export function faultIn(form: FormData): ErrorCode | null {
  const all = [...form]
  const parts = all.flatMap(([name, value]) => {
    if (value instanceof File) return [{ size: value.size, isLong: isJson({ file: value.name, text: '' }) }]
    return name === 'text' ? [{ size: value.length, isLong: isJson({ file: null, text: value }) }] : []
  })
  const large = parts.find(({ size, isLong }) => size > (isLong ? maxJsonUploadBytes : maxBytes))
  if (large) return large.isLong ? 'json-too-large' : 'document-too-large'
  const sum = all
    .map(([, value]) => (value instanceof File ? value.size : value.length))
    .reduce((a, b) => a + b, 0)
  return sum > maxJsonUploadBytes ? 'document-too-many-documents' : null
}
