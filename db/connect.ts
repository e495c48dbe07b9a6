import { Socket } from 'node:net'
import postgres, { type Options, type PostgresType, type Sql } from 'postgres'

/**
 * Opens connections to a database, none before the first statement.
 *
 * @param address such as postgres://role:password@host:5432/database
 */
export function connect(address: string, options: Options<Record<string, PostgresType>> = {}): Sql {
  const ours: object = { onnotice: () => {}, socket: openSocket }
  return postgres(address, { ...ours, ...options })
}

/**
 * Postgres.js leaves Nagle's algorithm on, which holds the second packet of a page's statements back until the
 * first is answered. What is written before the socket has connected waits in it.
 */
function openSocket({ path, host, port }: { path: string | false; host: string[]; port: number[] }): Socket {
  const socket = new Socket().setNoDelay(true)
  return path ? socket.connect(path) : socket.connect(port[0] ?? 5432, host[0] ?? 'localhost')
}
