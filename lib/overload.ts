import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** Why a request may be refused, and after how many seconds it may come again. */
const comeBack = { overload: 2, outdated: 10 }

type Request = { refused: keyof typeof comeBack | null }

// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalRequests?: AsyncLocalStorage<Request> }
kept.careerGoalRequests ??= new AsyncLocalStorage()
const requests = kept.careerGoalRequests

/** Notes that the request that is being answered failed only because too much was going on. */
export function noteOverload(): void {
  const request = requests.getStore()
  if (request) request.refused ??= 'overload'
}

/** Notes that this server is not to answer the request, nor any other: another version has come. */
export function noteOutdated(): void {
  const request = requests.getStore()
  if (request) request.refused = 'outdated'
}

/**
 * Answers a request, with 503 instead of 500 where the fault was noted: Next.js knows no way to say so. An action tells
 * with 200 that it was refused; where that is because another version has come, it is a 503 as well.
 *
 * @param answer what answers it
 */
export function withOverload<T>(response: ServerResponse, answer: () => T): T {
  const request: Request = { refused: null }
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const { refused } = request
    const isRefused = refused !== null && (status === 500 || (status === 200 && refused === 'outdated'))
    if (isRefused) response.setHeader('Retry-After', String(comeBack[refused]))
    return writeHead(isRefused ? 503 : status, ...rest)
  }) as typeof response.writeHead
  return requests.run(request, answer)
}
