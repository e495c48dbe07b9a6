import 'server-only'
import { Socket } from 'node:net'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type ReservedSql, type Sql } from 'postgres'
import { env } from '@/lib/env'

/** Who asks: the stored hash of a session's token, and what to do when that session has ended. */
export type Viewer = { readonly session: string; readonly onEnded: () => never }

/**
 * The person behind the session, as the page's own transaction found them.
 * @property waiting how many answers, requests and followers wait for them
 */
export type Me = { id: string; name: string; locale: 'ko' | 'en'; timeZone: string; waiting: number }

/** A transaction in which the viewer is set; the only way to the rows. */
export type Tx = PostgresJsDatabase

const pools = globalThis as { careerGoalPool?: Sql }

/** The pool of the app's role; one per process, also across hot reloads. */
export function pool(): Sql {
  const options = { max: 10, onnotice: () => {}, socket: openSocket }
  pools.careerGoalPool ??= postgres(env().DATABASE_URL, options)
  return pools.careerGoalPool
}

/**
 * Postgres.js leaves Nagle's algorithm on, which holds the second packet of a page's statements back until the
 * first is answered. What is written before the socket has connected waits in it.
 */
function openSocket({ path, host, port }: { path: string | false; host: string[]; port: number[] }): Socket {
  const socket = new Socket().setNoDelay(true)
  return path ? socket.connect(path) : socket.connect(port[0] ?? 5432, host[0] ?? 'localhost')
}

/**
 * Reads as the viewer, in one snapshot. Statements that `work` issues without awaiting one another travel
 * together, so a page costs two round trips: all of them, and the end.
 *
 * @param work gets the transaction and a promise of who the viewer is; everything it starts it must await
 */
export function readAs<T>(viewer: Viewer, work: (tx: Tx, me: Promise<Me>) => Promise<T>): Promise<T> {
  return transact(viewer, 'begin isolation level repeatable read read only', false, work)
}

/** Writes as the viewer: all of `work` or nothing of it. */
export function writeAs<T>(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<T>): Promise<T> {
  return transact(viewer, 'begin', true, async (tx, me) => work(tx, await me))
}

class SessionEnded extends Error {}
class ConnectionLost extends Error {}

/** A connection of the pool for one transaction, and whether the server has closed it. */
type Line = { connection: ReservedSql; lost: boolean }

async function transact<T>(
  viewer: Viewer,
  begin: string,
  touch: boolean,
  work: (tx: Tx, me: Promise<Me>) => Promise<T>,
): Promise<T> {
  const line: Line = { connection: await pool().reserve(), lost: false }
  try {
    // A statement goes out when it is awaited or executed: these two must be ahead of all that `work` asks.
    const begun = line.connection.unsafe(begin, [], watch(line)).execute()
    const me = enter(line.connection, viewer.session, touch)
    const [, , result] = await Promise.all([begun, me, work(drizzle({ client: guarded(line) }), me)])
    await guarded(line).unsafe('commit')
    return result
  } catch (error) {
    if (!line.lost) await line.connection.unsafe('rollback').catch(() => {})
    if (error instanceof SessionEnded) return viewer.onEnded()
    throw error
  } finally {
    // One that the server has closed is back in the pool already, waiting to be opened anew.
    if (!line.lost) line.connection.release()
  }
}

async function enter(connection: Sql, session: string, touch: boolean): Promise<Me> {
  const entered = connection<[Me?]>`
    select id, name, locale, time_zone as "timeZone", waiting from auth.enter(${session}, ${touch})`
  const [row] = await entered.execute()
  if (!row) throw new SessionEnded()
  return row
}

/**
 * Has postgres.js say when it loses this connection: a statement on a lost one would end the whole process
 * (it writes to a socket that is null). `onexecute` is how its own begin() learns of the connection.
 */
function watch(line: Line): object {
  return {
    onexecute(connection: { onclose: () => void }) {
      connection.onclose = () => {
        line.lost = true
      }
      return true
    },
  }
}

/** Refuses statements on a lost connection; has the others prepared, as each costs a round trip more otherwise. */
function guarded(line: Line): ReservedSql {
  return new Proxy(line.connection, {
    get(target, key) {
      if (key === 'options') return pool().options
      if (key !== 'unsafe') return Reflect.get(target, key)
      return (query: string, parameters: never[] = []) => {
        if (line.lost) throw new ConnectionLost('The database closed the connection.')
        return target.unsafe(query, parameters, { prepare: true })
      }
    },
  })
}
