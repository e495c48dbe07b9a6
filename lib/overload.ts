import type { ServerResponse } from 'node:http'
import { duringRequest, newRequest, type PresentRequest, presentRequest } from './present-request'

/** Why a request may be refused, and the seconds after which it may be sent again. */
const comeBack = { overload: 2, outdated: 10 }

/** Notes that the present request failed only because of an overload. */
export function noteOverload(): void {
  const request = presentRequest()
  if (request) request.unavailable ??= 'overload'
}

/**
 * Notes that this server must not answer this or any other request, because a newer version has replaced it.
 */
export function noteOutdated(): void {
  const request = presentRequest()
  if (request) request.unavailable = 'outdated'
}

/**
 * Answers a request with 503 instead of 500 where a fault was noted, which Next.js cannot do. A server action
 * reports refusals with 200; if this server is outdated, that becomes 503 too. Other requests to an outdated
 * server get a sentence in plain text, which needs no script.
 *
 * @param answer answers the request
 */
export function withOverload<T>(response: ServerResponse, answer: () => T): T {
  const request = presentRequest() ?? newRequest()
  const original = { writeHead: response.writeHead, write: response.write, end: response.end }
  let isSaid = false
  /** Sends the sentence, once, instead of everything that was to be written. */
  const saysInstead = (status: number): boolean => {
    if (isSaid || request.unavailable !== 'outdated' || status !== 500) return isSaid
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
  return duringRequest(request, answer)
}

function statusFor({ unavailable }: PresentRequest, response: ServerResponse, status: number): number {
  if (unavailable === null || !(status === 500 || (status === 200 && unavailable === 'outdated')))
    return status
  response.setHeader('Retry-After', comeBack[unavailable])
  return 503
}

const updated =
  '방금 새 버전으로 바뀌었어요. 저장한 내용은 모두 그대로 있으니 잠시 뒤에 다시 시도해 주세요.\n' +
  'We’ve just been updated. Everything you saved is still there; please try again in a moment.\n'
