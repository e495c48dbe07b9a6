import 'server-only'
import type { ReservedSql } from 'postgres'
import type { Connection } from './connection'
import type { ConnectionPool } from './connection-pool'

/** The code of a transaction issued a statement after the transaction had ended. */
export class TransactionOver extends Error {}

/**
 * A connection of the pool for the length of one transaction. Postgres.js would accept a statement on a connection that
 * was given back, and run it in the transaction of the next viewer. A line refuses every statement after its own end.
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

  /** What the work comes to. @throws ConnectionLost when the connection is lost first */
  orLost<T>(work: Promise<T>): Promise<T> {
    return this.connection.orLost(work)
  }

  /** The part of a client that Drizzle needs: every statement goes through `send`. */
  client(): ReservedSql {
    // Prepared, because otherwise each statement costs one more round trip.
    const unsafe = (query: string, parameters: unknown[] = []) =>
      this.send(query, parameters, { prepare: true })
    return { options: this.connection.options, unsafe } as unknown as ReservedSql
  }

  /** Opens the transaction. @param statement such as `begin`, which may say of which kind */
  begin(statement: string): ReturnType<Connection['send']> {
    return this.connection.begin(statement)
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

  /** Never throws, since it is called while another error is handled, which must not be lost. */
  async rollBack(): Promise<void> {
    await this.close()
    await this.end('rollback').catch(() => {})
  }

  giveBack(): void {
    this.source.giveBack(this.connection)
  }

  /** Refuses further statements, and waits for those under way, so that they end inside the transaction. */
  private async close(): Promise<void> {
    this.isOver = true
    await this.connection.drained()
  }

  private async end(statement: 'commit' | 'rollback'): Promise<void> {
    await this.connection.orLost(this.connection.send(statement, [], {}))
  }
}
