import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

type Request = { refused: boolean }

// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalRequests?: AsyncLocalStorage<Request> }
kept.careerGoalRequests ??= new AsyncLocalStorage()
const requests = kept.careerGoalRequests

/** Notes that the request that is being answered failed only because too much was going on. */
export function noteOverload(): void {
  const request = requests.getStore()
  if (request) request.refused = true
}

/**
 * Answers a request, with 503 instead of 500 where the fault was noted as overload: Next.js knows no way to say so.
 *
 * @param answer what answers it
 */
export function withOverload<T>(response: ServerResponse, answer: () => T): T {
  const request: Request = { refused: false }
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const isOverload = status === 500 && request.refused
    if (isOverload) response.setHeader('Retry-After', '2')
    return writeHead(isOverload ? 503 : status, ...rest)
  }) as typeof response.writeHead
  return requests.run(request, answer)
}
