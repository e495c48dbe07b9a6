import type { IncomingMessage, ServerResponse } from 'node:http'
import { logRequest, nameless } from '@/lib/log'
import { countRequest } from '@/lib/metrics'
import { newRequest, type PresentRequest } from '@/lib/present-request'
import { hashToken } from '@/lib/token'
import { isFile, isProbe } from './files'
import { cookieOf } from './unread'

/** @property cookie name of the session's cookie @property routeOf as `routesOf` makes it @property actions as `actionNames` does */
export type Told = {
  cookie: string
  trustProxy: boolean
  routeOf: (url: string | undefined) => string | null
  actions: Map<string, string>
}

/** Those that Next.js may ask for another page while it answers them, by their numbers. */
const running = new Map<string, PresentRequest>()

/** How proxies write the number of a request: nginx, Envoy, Traefik, HAProxy. No word fits in. */
const numberOfProxy = /^(?=.*\d)[\da-f:_-]{8,80}$/i

/**
 * Begins the record of a request, gives its answer the number in X-Request-Id, and tells the log and the metrics once the
 * answer is over: sent, or given up by whoever asked.
 *
 * @param isInner Next.js itself asks for a page while it answers another request
 */
export function recordRequest(
  request: IncomingMessage,
  response: ServerResponse,
  isInner: boolean,
  { cookie, trustProxy, routeOf, actions }: Told,
): PresentRequest {
  const begun = performance.now()
  const { method = '', url, headers } = request
  const given = isInner || trustProxy ? headers['x-request-id'] : undefined
  const outer = isInner ? running.get(String(given)) : undefined
  const file = isFile(url)
  const token = file ? null : cookieOf(headers.cookie, cookie)
  const present = newRequest({
    ...(typeof given === 'string' && numberOfProxy.test(given) && { id: given }),
    route: file ? 'file' : (routeOf(url) ?? 'unmatched'),
    session: token ? nameless(hashToken(token)) : undefined,
  })
  // Next.js copies it to what it asks of this server, so that both are told by one number.
  headers['x-request-id'] = present.id
  if (!file) response.setHeader('X-Request-Id', present.id)
  if (!isInner) running.set(present.id, present)
  response.once('close', () => {
    if (outer) outer.statements += present.statements
    if (running.get(present.id) === present) running.delete(present.id)
    const { route, session, statements, refused, errors } = present
    const ms = Math.round((performance.now() - begun) * 10) / 10
    const status = response.statusCode
    if (!isInner) countRequest({ route, method, status, ms, statements, refused })
    const action = headers['next-action']
    logRequest(isInner || file || isProbe(url) ? 'debug' : levelOf(status), () => ({
      request: present.id,
      method,
      route,
      status,
      ms,
      statements,
      session,
      action: typeof action === 'string' ? actions.get(action) : undefined,
      refused: refused ?? undefined,
      errors: errors.length > 0 ? errors : undefined,
      cut: response.writableFinished ? undefined : true,
    }))
  })
  return present
}

function levelOf(status: number): 'error' | 'warn' | 'info' {
  if (status === 503) return 'warn'
  return status >= 500 ? 'error' : 'info'
}
