import 'server-only'
import type { ReservedSql } from 'postgres'
import type { Connection } from './connection'
import type { ConnectionPool } from './connection-pool'

/** Somebody went on issuing statements after the transaction had ended. */
export class TransactionOver extends Error {}

/**
 * A connection of the pool for the length of one transaction. Postgres.js takes statements on a connection that was
 * given back, and runs them as whoever has it next; here it takes none once the transaction is to end.
 */
export class Line {
  private isOver = false

  private constructor(
    private readonly source: ConnectionPool,
    private readonly connection: Connection,
  ) {}

  /** @throws Busy when no connection came in time */
  static async take(source: ConnectionPool): Promise<Line> {
    return new Line(source, await source.take())
  }

  /** Rejects when the connection is lost. */
  get lost(): Promise<never> {
    return this.connection.lost
  }

  /** All that drizzle needs of a client, and nothing by which a statement could get past `send`. */
  client(): ReservedSql {
    // Prepared, as a statement costs a round trip more otherwise.
    const unsafe = (query: string, parameters: unknown[] = []) =>
      this.send(query, parameters, { prepare: true })
    return { options: this.connection.options, unsafe } as unknown as ReservedSql
  }

  /** @throws TransactionOver, ConnectionLost */
  send(query: string, parameters: unknown[] = [], options: object = {}): ReturnType<Connection['send']> {
    if (this.isOver) {
      throw new TransactionOver('This transaction has ended: await all that it starts before it returns.')
    }
    return this.connection.send(query, parameters, options)
  }

  async commit(): Promise<void> {
    await this.close()
    await this.end('commit')
  }

  /** Does not throw: it is called because something else did. */
  async rollBack(): Promise<void> {
    await this.close()
    await this.end('rollback').catch(() => {})
  }

  giveBack(): void {
    this.source.giveBack(this.connection)
  }

  /** From here on no statement is taken. Those on their way end inside the transaction: a retry of one would not. */
  private async close(): Promise<void> {
    this.isOver = true
    await this.connection.drained()
  }

  private async end(statement: 'commit' | 'rollback'): Promise<void> {
    await Promise.race([this.connection.send(statement, [], {}), this.connection.lost])
  }
}
