import { connect, createServer, type Server, type Socket } from 'node:net'
import { socketPort } from '../embedded/socket'

/** A relay in front of Postgres that counts what travels. */
export type Wire = {
  url: string
  /** Round trips since the last call: how often the client spoke again after it had heard an answer. */
  takeRoundTrips(): number
  /** Statements since the last call, BEGIN and COMMIT among them. */
  takeStatements(): number
  /** From now on holds answers back that long. */
  holdBack(milliseconds: number): void
  close(): Promise<void>
}

/**
 * Puts a relay before the database of `url`; connections made through `Wire.url` are counted.
 * @param latency milliseconds that an answer is held back, so that many statements which leave in several packets
 * without waiting for one another are not taken for several round trips
 */
export async function openWire(url: string, latency = 0): Promise<Wire> {
  const target = new URL(url)
  let roundTrips = 0
  let statements = 0
  let held = latency
  let heard = true
  const sockets = new Set<Socket>()
  const server: Server = createServer((client) => {
    const folder = decodeURIComponent(target.hostname)
    const upstream = folder.startsWith('/')
      ? connect(`${folder}/.s.PGSQL.${target.port || socketPort}`)
      : connect(Number(target.port), target.hostname)
    const count = statementCounter(() => {
      statements += 1
    })
    client.on('data', (chunk) => {
      count(chunk)
      if (heard) roundTrips += 1
      heard = false
      upstream.write(chunk)
    })
    const answer = (chunk: Buffer) => {
      heard = true
      client.write(chunk)
    }
    upstream.on('data', (chunk) => {
      if (held > 0) setTimeout(answer, held, chunk)
      else answer(chunk)
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.')
  const relayed = new URL(url)
  relayed.hostname = '127.0.0.1'
  relayed.port = String(address.port)
  return {
    url: relayed.href,
    takeRoundTrips() {
      const taken = roundTrips
      roundTrips = 0
      heard = true
      return taken
    },
    takeStatements() {
      const taken = statements
      statements = 0
      return taken
    },
    holdBack(milliseconds) {
      held = milliseconds
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/**
 * Reads the frontend's messages, each a type byte and a length that counts itself, and calls back for every
 * Query and Execute (PostgreSQL documentation, "Message Formats"). The startup message has no type byte.
 */
function statementCounter(found: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let started = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 5) {
      const length = rest.readInt32BE(started ? 1 : 0) + (started ? 1 : 0)
      if (rest.length < length) return
      if (started && 'QE'.includes(String.fromCharCode(rest[0] as number))) found()
      started = true
      rest = rest.subarray(length)
    }
  }
}
