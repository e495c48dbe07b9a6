import type { z } from 'zod'
import type { ErrorCode } from '@/lib/error-code'
import messages from '@/messages/client/ko.json'

type Issue = z.core.$ZodIssue

/**
 * What is wrong with which field, as keys below `errors`. A schema may give a key as its message; otherwise
 * the kind of zod issue decides.
 */
export function fieldErrors(error: z.ZodError): Record<string, ErrorCode[]> {
  const errors: Record<string, ErrorCode[]> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    errors[field] = [...(errors[field] ?? []), key(issue)]
  }
  return errors
}

const isCode = (word: string): word is ErrorCode => Object.hasOwn(messages.errors, word)

function key(issue: Issue): ErrorCode {
  if (isCode(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'required' : 'too-short'
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email'
  return 'invalid'
}
