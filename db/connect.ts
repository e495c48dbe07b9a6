import { Socket } from 'node:net'
import postgres, { type Options, type PostgresType, type Sql } from 'postgres'
import { parse as parseArray } from 'postgres-array'

/**
 * Opens connections to a database, none before the first statement.
 *
 * @param address such as postgres://role:password@host:5432/database
 */
export function connect(address: string, options: Options<Record<string, PostgresType>> = {}): Sql {
  // With `fetch_types` postgres.js asks each new connection for its array types, and nothing handles that rejection when
  // the server closes the connection meanwhile: it ends the process. The numbers of built-in types never change.
  const ours: object = { onnotice: () => {}, socket: openSocket, fetch_types: false, types: arrayTypes }
  return postgres(address, { ...ours, ...options })
}

/** How postgres.js writes and reads arrays; `db/connect.test.ts` checks that every array type of the schema is here. */
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

/**
 * As in the PostgreSQL documentation, "Array Input and Output Syntax"; a value that is a string is such a literal
 * already.
 */
function arrayLiteral(values: readonly unknown[] | string): string {
  if (typeof values === 'string') return values
  const quoted = values.map((value) =>
    value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`,
  )
  return `{${quoted.join(',')}}`
}

/**
 * Opens a socket without Nagle's algorithm, which postgres.js leaves on: it would hold back the second packet of a
 * page's statements until the first is answered. What is written before the socket has connected is buffered by the
 * socket.
 */
function openSocket({ path, host, port }: { path: string | false; host: string[]; port: number[] }): Socket {
  const socket = new Socket().setNoDelay(true)
  return path ? socket.connect(path) : socket.connect(port[0] ?? 5432, host[0] ?? 'localhost')
}
