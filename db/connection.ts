import type { ReservedSql, Sql } from 'postgres'
import { ConnectionLost } from './busy'
import { connect } from './connect'

/**
 * In milliseconds; nobody waits for ever, and nothing is held for ever, whatever somebody else does. The last is above
 * what this process may have to work out between two statements.
 */
const patience = {
  lock_timeout: 3_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
}

/** Above `statement_timeout`: whoever is silent for longer is not there any more, and has not said so. */
const silence = 35_000

type Statement = ReturnType<ReservedSql['unsafe']>

/**
 * One connection to Postgres, used until it is lost and then never again. Postgres.js opens a closed one anew by
 * itself, and would run what waited for it without its transaction and its viewer, or leave it without an answer.
 */
export class Connection {
  /** rejects with ConnectionLost when it is not there any more; never once it was closed from here */
  readonly lost: Promise<never>
  isOpen = true
  private reject: (reason: Error) => void = () => {}
  private readonly sql: Sql
  private line: ReservedSql | undefined
  private readonly underWay = new Set<Statement>()
  private readonly clock: NodeJS.Timeout

  private constructor(address: string, deadline: number) {
    this.lost = new Promise((_, reject) => {
      this.reject = reject
    })
    this.lost.catch(() => {})
    this.sql = connect(address, {
      max: 1,
      max_lifetime: null,
      connection: patience,
      onclose: () => this.lose(),
    })
    this.clock = setTimeout(() => this.underWay.size > 0 && this.lose(), deadline)
    this.clock.unref()
  }

  /**
   * @param deadline milliseconds after which a connection that does not answer counts as lost
   * @throws what the system, or the server, says of an address that cannot be reached
   */
  static async open(address: string, deadline = silence): Promise<Connection> {
    const connection = new Connection(address, deadline)
    try {
      // An ordinary statement first: one that is only to be reserved postgres.js does not wait for while it opens.
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

  /**
   * Sends at once, not when it is awaited: between the check and the sending nothing else may happen.
   *
   * @returns the rows; race it with `lost`, after which it may never be answered
   * @throws ConnectionLost when it is closed
   */
  send(query: string, parameters: unknown[], options: object): Statement {
    if (!this.isOpen || !this.line) throw new ConnectionLost('The connection to the database is closed.')
    const statement = this.line.unsafe(query, parameters as never[], options).execute()
    this.clock.refresh()
    this.underWay.add(statement)
    const drained = () => {
      this.underWay.delete(statement)
      this.clock.refresh()
    }
    statement.then(drained, drained)
    return statement
  }

  /** Waits until all that was sent is answered, or never will be. */
  async drained(): Promise<void> {
    while (this.underWay.size > 0 && this.isOpen) {
      await Promise.race([Promise.allSettled(this.underWay), this.lost.catch(() => {})])
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
    this.reject(new ConnectionLost('The connection to the database is lost.'))
    void this.close()
  }
}
