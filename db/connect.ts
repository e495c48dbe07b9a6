import type { Socket } from 'node:net'
import postgres, { type Options, type PostgresType, type Sql } from 'postgres'
import { parse as parseArray } from 'postgres-array'
import { type Address, readAddress } from './address'
import { openFirst } from './open-socket'

type Wishes = Options<Record<string, PostgresType>>

/**
 * Opens connections to a database, none before the first statement.
 *
 * @param address such as postgres://role:password@host:5432/database, see db/address.ts
 * @throws WrongAddress
 */
export function connect(address: string, options: Wishes = {}): Sql {
  const read = readAddress(address)
  const isChoice = read.writable || read.hosts.length > 1
  const socket = () => openFirst(read, isChoice ? (open) => isFit(read, open) : undefined)
  return postgres({
    ...ours(read, socket),
    ...options,
    connection: { ...read.session, ...options.connection },
  })
}

function ours(address: Address, socket: () => Promise<Socket>): Wishes {
  const { hosts, user, password, database, prepare, seconds } = address
  const [first] = hosts
  // With `fetch_types` postgres.js asks each new connection for its array types, and nothing handles that rejection when
  // the server closes the connection meanwhile: it ends the process. The numbers of built-in types never change.
  const driver: object = { onnotice: () => {}, socket, fetch_types: false, types: arrayTypes, ssl: false }
  // A host only for its messages: the socket has been chosen by then.
  const where = { host: first?.host, port: first?.port }
  return { ...driver, ...where, ...{ user, password, database, prepare }, connect_timeout: seconds }
}

/**
 * Whether a host answers and, where that is asked for, takes writes. Looked at by a connection of its own: postgres.js
 * goes on to the next host by itself only with sockets that it opens.
 */
async function isFit(address: Address, open: () => Promise<Socket>): Promise<boolean> {
  const sql = postgres({ ...ours(address, open), max: 1 })
  try {
    const [answer] = await sql.unsafe('show transaction_read_only')
    return !address.writable || answer?.transaction_read_only === 'off'
  } finally {
    await sql.end({ timeout: 0 })
  }
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
