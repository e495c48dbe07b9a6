import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** Why a request may be refused, and the seconds after which it may be sent again. */
const comeBack = { overload: 2, outdated: 10 }

type Request = { refused: keyof typeof comeBack | null }

// Shared by the process, because the server and Next.js's bundle each have a copy of this file.
const kept = globalThis as { careerGoalRequests?: AsyncLocalStorage<Request> }
kept.careerGoalRequests ??= new AsyncLocalStorage()
const requests = kept.careerGoalRequests

/** Notes that the present request failed only because of an overload. */
export function noteOverload(): void {
  const request = requests.getStore()
  if (request) request.refused ??= 'overload'
}

/**
 * Notes that this server must not answer this or any other request, because a newer version has replaced it.
 */
export function noteOutdated(): void {
  const request = requests.getStore()
  if (request) request.refused = 'outdated'
}

/**
 * Answers a request with 503 instead of 500 where a fault was noted, which Next.js cannot do. A server action
 * reports refusals with 200; if this server is outdated, that becomes 503 too. Other requests to an outdated
 * server get a sentence in plain text, which needs no script.
 *
 * @param answer answers the request
 */
export function withOverload<T>(response: ServerResponse, answer: () => T): T {
  const request: Request = { refused: null }
  const original = { writeHead: response.writeHead, write: response.write, end: response.end }
  let isSaid = false
  /** Sends the sentence, once, instead of everything that was to be written. */
  const saysInstead = (status: number): boolean => {
    if (isSaid || request.refused !== 'outdated' || status !== 500) return isSaid
    if (response.headersSent || response.req.headers['next-action'] !== undefined) return false
    isSaid = true
    for (const name of ['Content-Encoding', 'Content-Length', 'ETag']) response.removeHeader(name)
    original.writeHead.call(response, 503, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': comeBack.outdated,
    })
    original.end.call(response, updated, 'utf8')
    return true
  }
  const instead = (method: 'writeHead' | 'write' | 'end', result: unknown) =>
    ((...given: unknown[]) => {
      const status = method === 'writeHead' ? Number(given[0]) : response.statusCode
      if (saysInstead(status)) {
        const done = given.at(-1)
        if (typeof done === 'function') process.nextTick(done)
        return result
      }
      if (method === 'writeHead') given[0] = statusFor(request, response, status)
      return Reflect.apply(original[method], response, given)
    }) as never
  response.writeHead = instead('writeHead', response)
  response.write = instead('write', true)
  response.end = instead('end', response)
  return requests.run(request, answer)
}

function statusFor({ refused }: Request, response: ServerResponse, status: number): number {
  if (refused === null || !(status === 500 || (status === 200 && refused === 'outdated'))) return status
  response.setHeader('Retry-After', comeBack[refused])
  return 503
}

const updated =
  '방금 새 버전으로 바뀌었어요. 저장한 내용은 모두 그대로 있으니 잠시 뒤에 다시 시도해 주세요.\n' +
  'We’ve just been updated. Everything you saved is still there; please try again in a moment.\n'
