import 'server-only'
import type { ReservedSql, Sql } from 'postgres'

class ConnectionLost extends Error {}

/** Somebody went on issuing statements after the transaction had ended. */
export class TransactionOver extends Error {}

/**
 * A connection of the pool for the length of one transaction. Postgres.js takes statements on a connection that was
 * given back, and runs them as whoever has it next; here it takes none once the transaction is to end.
 */
export class Line {
  /** Rejects when the server has closed the connection. */
  readonly lost: Promise<never>
  private lose: (reason: Error) => void = () => {}
  private isLost = false
  private isOver = false
  private readonly underWay = new Set<PromiseLike<unknown>>()

  private constructor(
    private readonly source: Sql,
    private readonly connection: ReservedSql,
  ) {
    this.lost = new Promise((_, reject) => {
      this.lose = reject
    })
    this.lost.catch(() => {})
  }

  static async take(source: Sql): Promise<Line> {
    return new Line(source, await source.reserve())
  }

  /**
   * Has postgres.js say when it loses this connection: a statement on a lost one would end the whole process
   * (it writes to a socket that is null). `onexecute` is how its own begin() learns of the connection.
   */
  begin(statement: string): PromiseLike<unknown> {
    const onexecute = (connection: { onclose: () => void }) => {
      connection.onclose = () => {
        this.isLost = true
        this.lose(new ConnectionLost('The database closed the connection.'))
      }
      return true
    }
    return this.send(statement, [], { onexecute })
  }

  /** All that drizzle needs of a client, and nothing by which a statement could get past `send`. */
  client(): ReservedSql {
    // Prepared, as a statement costs a round trip more otherwise.
    const unsafe = (query: string, parameters: never[] = []) =>
      this.send(query, parameters, { prepare: true })
    return { options: this.source.options, unsafe } as unknown as ReservedSql
  }

  /** Sent at once, not when it is awaited: between the check and the sending nothing else may happen. */
  send(query: string, parameters: never[], options: object): ReturnType<ReservedSql['unsafe']> {
    if (this.isLost) throw new ConnectionLost('The database closed the connection.')
    if (this.isOver) {
      throw new TransactionOver('This transaction has ended: await all that it starts before it returns.')
    }
    const statement = this.connection.unsafe(query, parameters, options).execute()
    this.underWay.add(statement)
    const settled = () => this.underWay.delete(statement)
    statement.then(settled, settled)
    return statement
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
    // One that the server has closed is back in the pool already, waiting to be opened anew.
    if (!this.isLost) this.connection.release()
  }

  /** From here on no statement is taken. Those on their way end inside the transaction: a retry of one would not. */
  private async close(): Promise<void> {
    this.isOver = true
    while (this.underWay.size > 0 && !this.isLost) {
      await Promise.race([Promise.allSettled(this.underWay), this.lost.catch(() => {})])
    }
  }

  private async end(statement: 'commit' | 'rollback'): Promise<void> {
    if (!this.isLost) await Promise.race([this.connection.unsafe(statement), this.lost])
    else if (statement === 'commit') await this.lost
  }
}
