import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/**
 * What is wrong with which field, in keys below `errors`. A schema may name a key as its message; the others
 * are told from the kind of fault.
 */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    errors[field] = [...(errors[field] ?? []), key(issue)]
  }
  return errors
}

function key(issue: Issue): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) return issue.message
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'required' : 'too-short'
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email'
  return 'invalid'
}
