import type { ReservedSql, Sql } from 'postgres'
import { countStatement } from '@/lib/present-request'
import { readAddress } from './address'
import { ConnectionLost } from './busy'
import { connect } from './connect'

/**
 * How many milliseconds Postgres lets a transaction wait for a lock, work on a statement, and do nothing. The last bound
 * is longer than this process computes between two statements.
 */
const patience = {
  lock_timeout: 3_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
}

/** The same for one transaction: behind a pooler a connection is only lent, and what is said when it opens gets lost. */
const patienceOnce = Object.entries(patience).map(([name, value]) => `set local ${name} = ${value}`)

/**
 * Longer than `statement_timeout`: a server that is silent for this long is gone, even if the connection looks open.
 */
const silence = 35_000

type Statement = ReturnType<ReservedSql['unsafe']>

/**
 * One connection to Postgres, used until it is lost and then never again. Postgres.js by itself reopens a closed
 * connection: it would run the statements that waited outside of their transaction and without their viewer, or never
 * answer them.
 */
export class Connection {
  /** rejects with ConnectionLost when the other side has gone; not when `close` was called */
  readonly lost: Promise<never>
  isOpen = true
  /** whether each transaction may run on another connection of a pooler's */
  readonly isPooled: boolean
  private isLost = false
  private reject: (reason: Error) => void = () => {}
  private readonly sql: Sql
  private line: ReservedSql | undefined
  private readonly underWay = new Set<Statement>()
  private readonly waiting = new Set<(reason: Error) => void>()
  private readonly clock: NodeJS.Timeout

  private constructor(address: string, deadline: number) {
    this.lost = new Promise((_, reject) => {
      this.reject = reject
    })
    this.lost.catch(() => {})
    this.isPooled = readAddress(address).pooled
    this.sql = connect(address, {
      max: 1,
      max_lifetime: null,
      connection: this.isPooled ? {} : patience,
      onclose: () => this.lose(),
    })
    this.clock = setTimeout(() => this.underWay.size > 0 && this.lose(), deadline)
    this.clock.unref()
  }

  /**
   * @param deadline milliseconds after which a connection that does not answer counts as lost
   * @throws the error of the system or of the server when the address cannot be reached
   */
  static async open(address: string, deadline = silence): Promise<Connection> {
    const connection = new Connection(address, deadline)
    try {
      // An ordinary statement first, because `reserve` alone does not wait for the connection to open.
      await connection.sql`select 1`
      connection.line = await connection.sql.reserve()
      return connection
    } catch (error) {
      void connection.close()
      throw error
    }
  }

  get options(): Sql['options'] {
    return this.sql.options
  }

  /** Opens a transaction, with the bounds of its patience. @param statement such as `begin` */
  begin(statement: string): Statement {
    return this.send(this.isPooled ? [statement, ...patienceOnce].join('; ') : statement, [], {})
  }

  /**
   * Sends the statement at once, not when it is awaited, so that the connection cannot close between check and sending.
   *
   * @returns the rows; wait for it with `orLost`, since it is never settled when the connection is lost
   * @throws ConnectionLost when it is closed
   */
  send(query: string, parameters: unknown[], options: object): Statement {
    if (!this.isOpen || !this.line) throw new ConnectionLost('The connection to the database is closed.')
    const statement = this.line.unsafe(query, parameters as never[], options).execute()
    this.clock.refresh()
    countStatement()
    this.underWay.add(statement)
    const drained = () => {
      this.underWay.delete(statement)
      this.clock.refresh()
    }
    statement.then(drained, drained)
    return statement
  }

  /**
   * What the work comes to. Not `Promise.race` with `lost`: that would keep every answer for as long as the connection
   * lives.
   *
   * @throws ConnectionLost when the connection is lost first
   */
  orLost<T>(work: PromiseLike<T>): Promise<T> {
    if (this.isLost) return this.lost
    return new Promise((resolve, reject) => {
      this.waiting.add(reject)
      const forget = () => this.waiting.delete(reject)
      work.then(resolve, reject).then(forget, forget)
    })
  }

  /** Waits until all that was sent is answered, or the connection is lost. */
  async drained(): Promise<void> {
    while (this.underWay.size > 0 && this.isOpen) {
      await this.orLost(Promise.allSettled(this.underWay)).catch(() => {})
    }
  }

  /** Closes it, whatever is under way. */
  async close(): Promise<void> {
    this.isOpen = false
    this.line?.release()
    await this.sql.end({ timeout: 0 })
  }

  private lose(): void {
    if (!this.isOpen) return
    this.isLost = true
    const reason = new ConnectionLost('The connection to the database is lost.')
    this.reject(reason)
    for (const reject of this.waiting) reject(reason)
    void this.close()
  }
}
