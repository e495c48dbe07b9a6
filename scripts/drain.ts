import type { Server } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { noteDraining } from '@/lib/draining'

/** How long requests may take to finish after a stop, in milliseconds. */
const patience = 5_000

/**
 * Ends a server without losing a request: it says that it is about to end, then accepts nothing new, and lets what runs
 * finish for five seconds.
 *
 * A proxy may send a request by a kept connection at the very moment in which it is closed, and must not send one that
 * writes a second time. So connections of a proxy are left open until their next answer, which says that it is the last,
 * or until the proxy itself closes them (deploy/nginx.conf: after four seconds). Browsers send again by themselves.
 *
 * @param proxied whether its connections are those of a proxy
 * @param pause milliseconds in which it still accepts, for a balancer that asks how it fares before it sends anybody
 */
export async function drain(server: Server, proxied: boolean, pause: number): Promise<void> {
  noteDraining()
  server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'))
  await wait(pause)
  const closed = new Promise<void>((resolve) => {
    const done = () => resolve()
    // The close of an HTTP server also closes the connections that are idle at that moment.
    if (proxied) TcpServer.prototype.close.call(server, done)
    else server.close(done)
  })
  const sweep = setInterval(() => proxied || server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(limit)
}
