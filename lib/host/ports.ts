import { createServer } from 'node:net'

/** A port of this machine that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * Whether a port can be listened on.
 *
 * @param host as it will be listened on; all addresses when it is left out
 * @returns null, or the operating system's code for the reason, such as EADDRINUSE or EACCES
 */
export function portFault(port: number, host?: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    probe.listen({ port, host }, () => probe.close(() => resolve(null)))
  })
}

/** The address of a server that listens on all addresses, or on the given one, as people open it. */
export function ownAddress(host: string | undefined, port: number): string {
  const isLocal = isEverywhere(host) || /^(127\.0\.0\.1|::1|localhost)$/.test(host)
  return `http://${isLocal ? 'localhost' : bracketed(host)}:${port}`
}

/** The same as the server itself reaches it, whatever `localhost` leads to on this machine. */
export function innerAddress(host: string | undefined, port: number): string {
  return `http://${isEverywhere(host) ? '127.0.0.1' : bracketed(host)}:${port}`
}

const isEverywhere = (host: string | undefined): host is undefined | '' | '0.0.0.0' | '::' =>
  !host || host === '0.0.0.0' || host === '::'

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)
