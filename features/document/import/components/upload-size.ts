import { maxBytes, maxJsonUploadBytes } from '@/features/document/format/rules/limits'
import type { ActionFailure } from '@/lib/action-result'
import type { ErrorCode } from '@/lib/error-code'
import { isJson } from '../rules/is-json'
import { isOtherFile } from '../rules/other-format'

/** Why a form's files are sure to be refused (another format, too large); null when they are not. */
export function uploadFault(form: HTMLFormElement): ActionFailure | null {
  const code = faultIn(form)
  return code === null ? null : { ok: false, code }
}

function faultIn(form: HTMLFormElement): ErrorCode | null {
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap(({ files }) => [
    ...(files ?? []),
  ])
  if (files.some(({ name }) => isOtherFile(name))) return 'document-other-format'
  const typed = [...form.querySelectorAll('textarea')].map(({ value }) => value)
  const kept = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(
    ({ value }) => value.length,
  )
  const parts = [
    ...files.map(({ name, size }) => ({ size, isLong: isJson({ file: name, text: '' }) })),
    ...typed.map((text) => ({ size: text.length, isLong: isJson({ file: null, text }) })),
  ]
  const large = parts.find(({ size, isLong }) => size > (isLong ? maxJsonUploadBytes : maxBytes))
  if (large) return large.isLong ? 'json-too-large' : 'document-too-large'
  const sum = [...parts.map(({ size }) => size), ...kept].reduce((a, b) => a + b, 0)
  return sum > maxJsonUploadBytes ? 'document-too-many-documents' : null
}
