import { logFailure } from './log'
import { presentRequest } from './present-request'

/** @property route the pattern of its page, as Next.js has it @property of what was being done */
type Where = { method: string; route: string; of: string }

/** Tells of an error that a request came to, with the number that the page of the error shows. */
export function logRequestError(error: unknown, { method, route, of }: Where): void {
  const request = presentRequest()
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  if (digest) request?.errors.push(digest)
  const event = digest === 'busy' ? 'overloaded' : digest === 'outdated' ? digest : 'failed'
  logFailure(error, { digest, method, route: request?.route ?? route, of }, event)
}
