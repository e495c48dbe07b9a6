import type { ParameterOrFragment } from 'postgres'
import { Pool, TimeoutError } from 'tarn'
import { logEvent } from '@/lib/log'
import { Busy, isLost } from './busy'
import { Connection } from './connection'

export type Value = ParameterOrFragment<never> | undefined
export type Statement = { query: string; values: Value[] }

/** Milliseconds after which a connection that nobody needs is closed. */
const idle = 600_000

/**
 * @property most connections at once
 * @property waiting milliseconds after which waiting for one ends with Busy
 * @property deadline milliseconds after which a connection that does not answer counts as lost
 */
type Limits = { most: number; waiting: number; deadline?: number }

/**
 * Connections that many requests share. When one is lost, the others are not handed out again either: a server that goes
 * away closes all of them, but each connection learns of it by itself. Work that is under way on them goes on. While the
 * database cannot be reached, it is tried anew five times a second.
 */
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
   * Takes a connection that nobody else uses until it is handed to `giveBack`.
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
   * Runs one statement by itself, and never twice: when the server goes away, it may have been carried out already.
   *
   * @throws Busy when no connection came in time, or the server went away before it answered
   */
  async ask<Rows>(strings: TemplateStringsArray, ...values: Value[]): Promise<Rows> {
    return this.answer<Rows>((connection) => {
      const statement = { query: numbered(strings), values }
      // By itself, behind a pooler, it would know no bound of time.
      return connection.isPooled ? together(connection, [statement]) : sent(connection, statement)
    })
  }

  /**
   * The same, in one transaction after another statement; when that fails, this one is not run. Both are sent together.
   */
  async askAfter<Rows>(before: Statement, strings: TemplateStringsArray, ...values: Value[]): Promise<Rows> {
    return this.answer<Rows>((connection) =>
      together(connection, [before, { query: numbered(strings), values }]),
    )
  }

  /** Runs both in one transaction and takes back what they did. @throws what either of them throws */
  async tryAfter(before: Statement, query: string, values: Value[]): Promise<void> {
    await this.answer((connection) =>
      Promise.all([
        connection.begin('begin'),
        sent(connection, before),
        sent(connection, { query, values }),
        connection.send('rollback', [], {}),
      ]),
    )
  }

  /** How many connections are in use and free, and how many wait for one. */
  now(): { used: number; free: number; waiting: number } {
    return {
      used: this.pool.numUsed(),
      free: this.pool.numFree(),
      waiting: this.pool.numPendingAcquires(),
    }
  }

  private async answer<Rows>(send: (connection: Connection) => PromiseLike<unknown>): Promise<Rows> {
    const connection = await this.take()
    try {
      return (await connection.orLost(send(connection))) as Rows
    } catch (error) {
      if (!isLost(error)) throw error
      throw new Busy('The database went away before it answered.', { cause: error })
    } finally {
      this.giveBack(connection)
    }
  }

  /** Like `ask`, for a statement that only reads: when the connection is lost, it runs once more on a fresh one. */
  async read<Rows>(strings: TemplateStringsArray, ...values: Value[]): Promise<Rows> {
    return this.ask<Rows>(strings, ...values).catch((error) => {
      if (!isLost(error)) throw error
      return this.ask<Rows>(strings, ...values)
    })
  }

  /** Waits until all connections are given back, then closes them. */
  async close(): Promise<void> {
    await this.pool.destroy()
  }

  private trust(connection: Connection): Connection {
    this.trusted.add(connection)
    connection.lost.catch(() => {
      if (!this.trusted.has(connection)) return
      this.trusted = new WeakSet()
      logEvent('connections-lost')
    })
    return connection
  }
}

function sent(connection: Connection, { query, values }: Statement) {
  return connection.send(query, values, { prepare: true })
}

/** Sends a transaction in one go. @returns the rows of its last statement */
async function together(connection: Connection, statements: Statement[]): Promise<unknown> {
  const begun = connection.begin('begin')
  const asked = statements.map((statement) => sent(connection, statement))
  const answers = await Promise.all([...asked, begun, connection.send('commit', [], {})])
  return answers[statements.length - 1]
}

const numbered = (strings: TemplateStringsArray) =>
  strings.reduce((text, part, index) => `${text}$${index}${part}`)
