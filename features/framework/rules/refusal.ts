import type { ActionFailure } from '@/lib/action-result'
import type { LadderErrorCode } from './ladder'

const late = { busy: 'document-busy', replaced: 'document-replaced', slow: 'document-too-slow' } as const
export type LateCode = keyof typeof late
type Code = LadderErrorCode | (typeof late)[LateCode] | 'document-not-utf8'

/** A refusal to read, with the line or the words at which it stopped. */
export function refusalOf(
  code: LadderErrorCode | LateCode | 'document-not-utf8',
  at = '',
): ActionFailure<Code> {
  const told: Code = code in late ? late[code as LateCode] : (code as Code)
  return { ok: false, code: told, ...(at !== '' && { details: [at] }) }
}
