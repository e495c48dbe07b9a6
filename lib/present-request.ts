import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What is known of a request while it is answered. */
export type PresentRequest = {
  /** stands in the log, in the header X-Request-Id and on the page of an error */
  readonly id: string
  /** why it is to be answered with 503, see lib/overload.ts */
  unavailable: 'overload' | 'outdated' | null
  /** statements that were sent to the database */
  statements: number
  /** the code with which an action refused what a person can put right */
  refused: string | null
  /** numbers of errors, as the pages of these errors show them */
  readonly errors: string[]
}

// Shared by the process, because the server and Next.js's bundle each have a copy of this file.
const kept = globalThis as { careerGoalRequests?: AsyncLocalStorage<PresentRequest> }
kept.careerGoalRequests ??= new AsyncLocalStorage()
const requests = kept.careerGoalRequests

/** @param id of a proxy that is trusted */
export function newRequest(id = newRequestId()): PresentRequest {
  return { id, unavailable: null, statements: 0, refused: null, errors: [] }
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
