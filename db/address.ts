import { readTls, type Tls } from './address-tls'
import { WrongAddress } from './wrong-address'

/** A server that may be asked; a host that begins with a slash is the folder of a socket. */
export type Host = { host: string; port: number }

/**
 * What an address says; what it leaves out is undefined or empty.
 * @property hosts tried in turn, until one of them can be used
 * @property writable whether a host that takes no writes is passed over
 * @property seconds how long one host is tried
 * @property pooled whether a pooler gives each transaction another connection, as PgBouncer does in transaction mode
 * @property prepare whether statements may be prepared for later transactions
 * @property session what the server is told when a connection opens
 */
export type Address = {
  hosts: Host[]
  user?: string
  password?: string
  database?: string
  tls: Tls | null
  writable: boolean
  seconds: number
  pooled: boolean
  prepare: boolean
  session: Record<string, string>
}

const example = 'postgres://role:password@host:5432/database'

/** Role, password, hosts, database, parameters. */
const grammar =
  /^postgres(?:ql)?:\/\/(?:([^:@/?#]*)(?::([^/?#]*))?@)?([^@/?#]*)(?:\/([^@/?#]*))?(?:\?([^#]*))?$/

/**
 * Reads an address as libpq does, the library of PostgreSQL's own programs: several hosts, `[::1]`, sockets, percent
 * signs, TLS. What postgres.js reads by itself stops at IPv6, sockets and certificates.
 *
 * @throws WrongAddress
 */
export function readAddress(address: string): Address {
  const found = grammar.exec(address)
  if (!found) {
    throw new WrongAddress(
      `is not an address such as ${example} (in a password, "/" is written %2F, "?" %3F, "#" %23 and "%" %25)`,
    )
  }
  const [, user, password, named, database, query] = found
  const parameters = readParameters(query ?? '')
  const hosts = readHosts(named || parameters.host || '', parameters.port)
  const pooled = isOn(parameters, 'pgbouncer') ?? false
  const { application_name, options } = parameters
  return {
    hosts,
    user: decoded(user, 'role'),
    password: decoded(password, 'password'),
    database: decoded(database, 'database'),
    tls: readTls(parameters, hosts),
    writable: readTarget(parameters.target_session_attrs),
    seconds: readSeconds(parameters.connect_timeout, hosts.length),
    pooled,
    prepare: isOn(parameters, 'prepare') ?? !pooled,
    session: { ...(application_name && { application_name }), ...(options && { options }) },
  }
}

/** Where an address leads, in words for people: without its password. */
export function placeOf(address: string): string {
  try {
    const { hosts, database } = readAddress(address)
    return `${hosts.map(nameOf).join(',')}/${database ?? ''}`
  } catch {
    return 'no address'
  }
}

function nameOf({ host, port }: Host): string {
  if (host.startsWith('/')) return host
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Those of libpq that we keep to, and two of our own: `pgbouncer`, as elsewhere, and `prepare`, as postgres.js has it. */
const known = [
  ...[
    'sslmode',
    'sslrootcert',
    'sslcert',
    'sslkey',
    'target_session_attrs',
    'connect_timeout',
    'host',
    'port',
  ],
  ...['application_name', 'options', 'pgbouncer', 'prepare'],
] as const

type Parameters = { [name in (typeof known)[number]]?: string }

function readParameters(query: string): Parameters {
  const given: Parameters = {}
  for (const part of query.split('&').filter(Boolean)) {
    const [name, ...rest] = part.split('=')
    const parameter = known.find((one) => one === name)
    if (!parameter) {
      throw new WrongAddress(
        `has the parameter "${name}": take it out, for none is known but ${known.join(', ')}`,
      )
    }
    given[parameter] = decoded(rest.join('='), `parameter ${name}`)
  }
  return given
}

function decoded(text: string | undefined, what: string): string | undefined {
  try {
    return text ? decodeURIComponent(text) : undefined
  } catch {
    throw new WrongAddress(
      `has a "%" in its ${what} that begins no code such as %25, which stands for "%" itself`,
    )
  }
}

function readHosts(text: string, ports: string | undefined): Host[] {
  const apart = ports?.split(',') ?? []
  return text.split(',').map((one, index) => {
    const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(.*))?$/.exec(one) ?? []
    const host = bracketed ?? decoded(plain, 'host')
    if (!one) throw new WrongAddress(`names no host, as in ${example}`)
    if (!host) {
      throw new WrongAddress(`has the host "${one}": an IPv6 address stands in brackets, as in [::1]:5432`)
    }
    const number = Number(port || apart[index] || apart[0] || 5432)
    if (Number.isInteger(number) && number > 0 && number < 65_536) return { host, port: number }
    throw new WrongAddress(`has the port "${port || ports}", which is no number up to 65535`)
  })
}

/** This product writes, so of libpq's choices only those make sense that find the server which takes writes. */
function readTarget(wanted = 'any'): boolean {
  if (wanted === 'any') return false
  if (wanted === 'read-write' || wanted === 'primary') return true
  throw new WrongAddress(
    `has target_session_attrs=${wanted}, and must lead to where is written: read-write or any`,
  )
}

/** Of several hosts each gets less, so that one that is silent does not use up the time in which a page must come. */
function readSeconds(given: string | undefined, hosts: number): number {
  if (given === undefined) return hosts > 1 ? 2 : 10
  const seconds = Number(given)
  if (Number.isInteger(seconds) && seconds > 0) return seconds
  throw new WrongAddress(`has connect_timeout=${given}, which is no number of seconds`)
}

function isOn(parameters: Parameters, name: 'pgbouncer' | 'prepare'): boolean | undefined {
  const given = parameters[name]
  if (given === undefined) return undefined
  if (given === 'true' || given === 'false') return given === 'true'
  throw new WrongAddress(`has ${name}=${given}, which is either true or false`)
}
