import { createServer, type IncomingMessage, type Server } from 'node:http'
import { noteForwarded } from '@/lib/forwarded'
import { ClearError, codeOf } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { innerAddress } from '@/lib/host/ports'
import { logEvent } from '@/lib/log'
import { showFigure } from '@/lib/metrics'
import { withOverload } from '@/lib/overload'
import { duringRequest } from '@/lib/present-request'
import { newToken } from '@/lib/token'
import { actionNames } from './action-id'
import { drain } from './drain'
import { recordRequest } from './request-log'
import { routesOf } from './routes'
import { Turns } from './turns'
import { refuseUnread, type Sessions, whyUnread } from './unread'

export type Serving = {
  port: number
  host?: string
  dev: boolean
  trustProxy: boolean
  /** tells whose bodies may be read, and by whom requests are limited */
  sessions: Sessions
  /** milliseconds for which it goes on answering after a stop, while its health check says that it is about to end */
  pause?: number
}

/**
 * Serves the app in this process.
 *
 * @returns a function that ends it, see drain
 * @throws ClearError when the port is taken
 */
export async function serve({
  port,
  host,
  dev,
  trustProxy,
  sessions,
  pause = 0,
}: Serving): Promise<() => Promise<void>> {
  const { default: next } = await import('next')
  // After a redirect of an action, Next.js asks this server for the page: not by TLS, and not by the proxy's address.
  process.env.__NEXT_PRIVATE_ORIGIN = innerAddress(host, port)
  // Longer than browsers and proxies keep an unused connection: if the server closed it first, a request that
  // is just being sent would be lost.
  const server = createServer({ keepAliveTimeout: 75_000 })
  const app = next({ dev, dir: root, hostname: 'localhost', port, httpServer: server, quiet: !dev })
  await app.prepare()
  const handle = app.getRequestHandler()
  const turns = new Turns(sessions)
  showFigure(
    'career_goal_request_turns',
    'Requests worked on, and those that wait for their turn',
    'state',
    () => turns.now(),
  )
  const folder = process.env.CAREER_GOAL_BENCH ? '.next-bench' : '.next'
  const told = {
    cookie: sessions.cookie,
    trustProxy,
    routeOf: routesOf(folder),
    actions: actionNames(folder),
  }
  server.on('request', (request, response) => {
    const isInner = isFromWithin(request)
    return duringRequest(recordRequest(request, response, isInner, told), async () => {
      if (isInner) return handle(request, response)
      cleanForwarded(request, trustProxy)
      const why = await whyUnread(request, sessions)
      if (why) refuseUnread(request, response, why)
      else await turns.take(request, response, () => withOverload(response, () => handle(request, response)))
    })
  })
  await listen(server, port, host)
  return async () => {
    await drain(server, trustProxy, pause)
    await app.close()
  }
}

const within = { header: 'x-career-goal-within', token: newToken() }

/**
 * Whether Next.js itself sends this request while it answers another: after a redirect of an action, or for
 * an action of another page, it requests from this server, with a body of unknown length.
 */
export function isFromWithin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const known = headers[within.header] === within.token
  headers[within.header] = within.token
  return known
}

/**
 * Anybody can send the headers by which a proxy names the client, so they are kept only behind a trusted
 * proxy; of a list of addresses, only the last one is the proxy's.
 */
export function cleanForwarded(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: boolean,
): void {
  const { headers } = request
  if (!trustProxy) {
    if (headers['x-forwarded-for'] !== undefined) {
      noteForwarded()
      warnOfProxy()
    }
    for (const name of Object.keys(headers)) {
      if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip')
        delete headers[name]
    }
    headers['x-forwarded-for'] = request.socket.remoteAddress?.replace(/^::ffff:/, '')
    return
  }
  const addresses = headers['x-forwarded-for']?.toString().split(',')
  if (addresses) headers['x-forwarded-for'] = addresses.at(-1)?.trim()
}

let warned = false

function warnOfProxy(): void {
  if (warned) return
  warned = true
  logEvent('forwarded-ignored')
  process.stderr.write(
    'A request carried X-Forwarded-For, which is ignored without TRUST_PROXY=1. If your own proxy stands in front, set it, or everybody shares the same limits; otherwise somebody is probing, and there is nothing to do.\n',
  )
}

/**
 * The sentence for an address that cannot be listened on.
 *
 * @param code such as EADDRINUSE
 * @param host as it was asked for, if it was
 */
export function portSentence(port: number, code: string | undefined, host?: string): string {
  if (host && (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL'))
    return `HOST is "${host}", which is no address of this machine: leave it out to listen on all of them, or name one, as in "HOST=127.0.0.1 npm start".`
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: stop it, or choose another port, as in "PORT=${port + 1} npm start".`
  if (code === 'EACCES')
    return `Port ${port} is reserved for root: choose one from 1024 on, as in "PORT=3000 npm start".`
  return `Port ${port} cannot be used (${code}): choose another, as in "PORT=3000 npm start".`
}

function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ClearError(portSentence(port, codeOf(error), host))))
    server.listen({ port, host }, resolve)
  })
}
