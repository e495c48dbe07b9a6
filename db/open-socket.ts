import { once } from 'node:events'
import { isIP, Socket } from 'node:net'
import { checkServerIdentity, connect as connectTls } from 'node:tls'
import type { Address, Host } from './address'
import type { Tls } from './address-tls'

/** What a client asks before anything else (PostgreSQL documentation, "SSLRequest"); the answer is one byte. */
const tlsRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])
const yes = 'S'.charCodeAt(0)

/**
 * Opens a socket to the first host of an address that answers.
 *
 * @param fits asked of each before it is chosen; rejects, or says no, for one to pass over
 * @throws the error of the first host when none can be used
 */
export async function openFirst(
  { hosts, tls, seconds }: Address,
  fits: (open: () => Promise<Socket>) => Promise<boolean> = async () => true,
): Promise<Socket> {
  const failures: unknown[] = []
  for (const host of hosts) {
    const open = () => openSocket(host, tls, seconds)
    try {
      if (await fits(open)) return await open()
    } catch (error) {
      failures.push(error)
    }
  }
  throw failures[0] ?? new Error('none of its hosts takes writes')
}

async function openSocket({ host, port }: Host, tls: Tls | null, seconds: number): Promise<Socket> {
  const signal = AbortSignal.timeout(seconds * 1000)
  // Without Nagle's algorithm, which would hold back the second packet of a page's statements until the first is answered.
  const socket = new Socket().setNoDelay(true)
  // Until the driver listens: an error that nobody hears ends the process.
  socket.on('error', () => {})
  const isLocal = host.startsWith('/')
  try {
    if (isLocal) socket.connect(`${host}/.s.PGSQL.${port}`)
    else socket.connect(port, host)
    await once(socket, 'connect', { signal })
    return tls && !isLocal ? await encrypt(socket, host, tls, signal) : socket
  } catch (error) {
    socket.destroy()
    throw signal.aborted ? new Error(`no answer within ${seconds} seconds`, { cause: error }) : error
  }
}

async function encrypt(socket: Socket, host: string, tls: Tls, signal: AbortSignal): Promise<Socket> {
  socket.write(tlsRequest)
  const [answer]: Buffer[] = await once(socket, 'data', { signal })
  if (answer?.[0] !== yes || answer.length > 1) {
    if (!tls.must) return socket
    throw new Error('the server does not speak TLS, and sslmode asks for it')
  }
  const { verify, ...files } = tls
  const secure = connectTls({
    ...{ ...files, socket, servername: isIP(host) ? '' : host },
    rejectUnauthorized: verify !== 'nothing',
    checkServerIdentity: (_, shown) => (verify === 'name' ? checkServerIdentity(host, shown) : undefined),
  })
  secure.on('error', () => {})
  await once(secure, 'secureConnect', { signal })
  return secure
}
