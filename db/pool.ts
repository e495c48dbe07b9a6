import 'server-only'
import type { ParameterOrFragment } from 'postgres'
import { Pool, TimeoutError } from 'tarn'
import { env } from '@/lib/env'
import { noteOverload } from '@/lib/overload'
import { Busy, isLost } from './busy'
import { Connection } from './connection'

/** Milliseconds after which a connection that nobody needs is closed. */
const idle = 600_000

/**
 * Connections that several share. When one is lost, the others are not trusted either, for a server seldom closes one
 * alone and is heard of one by one: those who work on them go on, and whoever comes next gets a fresh one. While the
 * database cannot be reached, it is tried anew five times a second.
 *
 * @property most connections at once
 * @property waiting milliseconds that somebody waits for one
 * @property deadline milliseconds after which a connection that does not answer counts as lost
 */
type Limits = { most: number; waiting: number; deadline?: number }

export class ConnectionPool {
  private readonly pool: Pool<Connection>
  private trusted = new WeakSet<Connection>()

  constructor(address: string, { most, waiting, deadline }: Limits) {
    this.pool = new Pool({
      create: async () => this.trust(await Connection.open(address, deadline)),
      destroy: (connection) => connection.close(),
      validate: (connection) => connection.isOpen && this.trusted.has(connection),
      min: 0,
      max: most,
      acquireTimeoutMillis: waiting,
      createTimeoutMillis: waiting,
      idleTimeoutMillis: idle,
      reapIntervalMillis: 10_000,
    })
  }

  /**
   * Takes a connection for oneself; `giveBack` is its other half.
   *
   * @throws Busy when none came in time
   */
  async take(): Promise<Connection> {
    try {
      return await this.pool.acquire().promise
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error
      throw new Busy('No connection to the database came in time.', { cause: error })
    }
  }

  giveBack(connection: Connection): void {
    this.pool.release(connection)
  }

  /**
   * Runs one statement by itself, once: whether it was kept by a server that then went away, nobody knows.
   *
   * @throws Busy when no connection came in time, or the server went away before it answered
   */
  async ask<Rows>(strings: TemplateStringsArray, ...values: Value[]): Promise<Rows> {
    const query = strings.reduce((text, part, index) => `${text}$${index}${part}`)
    const connection = await this.take()
    try {
      const answer = connection.send(query, values, { prepare: true })
      return (await Promise.race([answer, connection.lost])) as Rows
    } catch (error) {
      if (!isLost(error)) throw error
      throw new Busy('The database went away before it answered.', { cause: error })
    } finally {
      this.giveBack(connection)
    }
  }

  /** Waits for those who have a connection, then closes all. */
  async close(): Promise<void> {
    await this.pool.destroy()
  }

  private trust(connection: Connection): Connection {
    this.trusted.add(connection)
    connection.lost.catch(() => {
      if (this.trusted.has(connection)) this.trusted = new WeakSet()
    })
    return connection
  }
}

type Value = ParameterOrFragment<never> | undefined

// One pool per process, also across hot reloads.
const kept = globalThis as { careerGoalPool?: ConnectionPool }

/** The connections of the app's role. */
export function pool(): ConnectionPool {
  kept.careerGoalPool ??= new ConnectionPool(env().DATABASE_URL, { most: 10, waiting: 5_000 })
  return kept.careerGoalPool
}

/**
 * Runs one statement outside of a viewer's transaction, such as a door that opens before there is a viewer.
 *
 * @throws Busy as `ConnectionPool.ask` does
 */
export async function ask<Rows>(strings: TemplateStringsArray, ...values: Value[]): Promise<Rows> {
  try {
    return await pool().ask<Rows>(strings, ...values)
  } catch (error) {
    if (error instanceof Busy) noteOverload()
    throw error
  }
}

/** Closes the connections of the app's role, at the end of a script or a test; the next statement opens new ones. */
export async function closePool(): Promise<void> {
  const closing = kept.careerGoalPool
  kept.careerGoalPool = undefined
  await closing?.close()
}
