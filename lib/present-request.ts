import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What is known of a request while it is answered. */
export type PresentRequest = {
  /** stands in the log, in the header X-Request-Id and on the page of an error */
  readonly id: string
  /** the pattern of its page, such as /teams/[teamId] */
  readonly route: string
  /** stands for the session that its cookie names, which need not exist */
  readonly session: string | undefined
  /** why it is to be answered with 503, see lib/overload.ts */
  unavailable: 'overload' | 'outdated' | null
  /** statements that were sent to the database */
  statements: number
  /** the code with which an action refused what a person can put right */
  refused: string | null
  /** numbers of errors, as the pages of these errors show them */
  readonly errors: string[]
  /** how many errors `numbered` has numbered */
  numbered: number
}

// Shared by the process, because the server and Next.js's bundle each have a copy of this file.
const kept = globalThis as { careerGoalRequests?: AsyncLocalStorage<PresentRequest> }
kept.careerGoalRequests ??= new AsyncLocalStorage()
const requests = kept.careerGoalRequests

/** What is known of a request at its beginning; its number may be one of a proxy that is trusted. */
export function newRequest(
  known: Partial<Pick<PresentRequest, 'id' | 'route' | 'session'>> = {},
): PresentRequest {
  const { id = newRequestId(), route = 'unmatched', session } = known
  return { id, route, session, unavailable: null, statements: 0, refused: null, errors: [], numbered: 0 }
}

/** Twelve characters: short enough to be read out, and never the same twice while a log is kept. */
function newRequestId(): string {
  return randomBytes(6).toString('hex')
}

/** The request that is being answered; undefined outside of any, such as in a script. */
export function presentRequest(): PresentRequest | undefined {
  return requests.getStore()
}

/** Does some work, and all that it starts, for a request. */
export function duringRequest<T>(request: PresentRequest, work: () => T): T {
  return requests.run(request, work)
}

/** Counts a statement that was sent to the database for the present request. */
export function countStatement(): void {
  const request = presentRequest()
  if (request) request.statements += 1
}

/** Notes with which code the present request was refused, for its line in the log. */
export function noteRefusal(code: string): void {
  const request = presentRequest()
  if (request) request.refused = code
}

/**
 * Gives an error the number of its request, which Next.js then passes on to the page of the error in place of one of its
 * own, which many requests share. Another error of the same request gets another.
 */
export function numbered(error: unknown): unknown {
  const request = presentRequest()
  if (!request || !(error instanceof Error) || 'digest' in error) return error
  request.numbered += 1
  const digest = request.numbered === 1 ? request.id : `${request.id}-${request.numbered}`
  return Object.assign(error, { digest })
}
