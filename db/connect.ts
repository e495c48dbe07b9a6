import { Socket } from 'node:net'
import postgres, { type Options, type PostgresType, type Sql } from 'postgres'
import { parse as parseArray } from 'postgres-array'

/**
 * Opens connections to a database, none before the first statement.
 *
 * @param address such as postgres://role:password@host:5432/database
 */
export function connect(address: string, options: Options<Record<string, PostgresType>> = {}): Sql {
  // Asking each new connection for its array types would end the process when the server closes it meanwhile: postgres.js
  // leaves that rejection to nobody. Numbers of built-in types never change (pg_type.dat).
  const ours: object = { onnotice: () => {}, socket: openSocket, fetch_types: false, types: arrayTypes }
  return postgres(address, { ...ours, ...options })
}

/** Arrays as postgres.js writes and reads them; `db/connect.test.ts` holds them to those that the schema uses. */
const arrayTypes = {
  texts: arrayOf(1009, String),
  ids: arrayOf(2951, String),
  integers: arrayOf(1007, Number),
  bigints: arrayOf(1016, String),
}

/** @param oid of the array's type in pg_type @param read makes a value of the text of one of its elements */
function arrayOf<T>(oid: number, read: (element: string) => T) {
  return { to: oid, from: [oid], serialize: arrayLiteral, parse: (text: string) => parseArray(text, read) }
}

/** PostgreSQL documentation, "Arrays: Array Input and Output Syntax"; a statement may bring it ready-made. */
function arrayLiteral(values: readonly unknown[] | string): string {
  if (typeof values === 'string') return values
  const quoted = values.map((value) =>
    value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`,
  )
  return `{${quoted.join(',')}}`
}

/**
 * Postgres.js leaves Nagle's algorithm on, which holds the second packet of a page's statements back until the
 * first is answered. What is written before the socket has connected waits in it.
 */
function openSocket({ path, host, port }: { path: string | false; host: string[]; port: number[] }): Socket {
  const socket = new Socket().setNoDelay(true)
  return path ? socket.connect(path) : socket.connect(port[0] ?? 5432, host[0] ?? 'localhost')
}
