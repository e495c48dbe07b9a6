import { setTimeout as wait } from 'node:timers/promises'
import postgres, { type Sql, type TransactionSql } from 'postgres'

/** Somebody's statement, in a transaction of its own. */
export type Deed = { as: string; sql: string; values?: (string | boolean | string[] | null)[] }

/** What came of two deeds, and whether the second waited for the first. An error stands as its code. */
export type Outcome = { waited: boolean; first: unknown; second: unknown }

/** Lets one deed come to its end, uncommitted, and then begins the other. */
export class Behind {
  private readonly database: Sql

  /** @param url of the role that owns the tables; the functions run as that role whoever calls them */
  constructor(url: string) {
    this.database = postgres(url, { max: 12, onnotice: () => {} })
  }

  async run(one: Deed, other: Deed): Promise<Outcome> {
    let goOn = () => {}
    const mayCommit = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let begun = (_pid: number, _first: unknown) => {}
    const isDone = new Promise<[number, unknown]>((resolve) => {
      begun = (pid, first) => resolve([pid, first])
    })
    const holding = this.database.begin(async (tx) => {
      const first = await answer(tx, one)
      const [row] = await tx`select pg_backend_pid() as pid`
      begun(row?.pid, first)
      await mayCommit
    })
    const [pid, first] = await Promise.race([isDone, holding.then(() => Promise.reject(new Error('ended')))])
    let isOver = false
    const ending = this.alone(other).finally(() => {
      isOver = true
    })
    let waited = false
    while (!waited && !isOver) {
      const rows = await this
        .database`select 1 from pg_stat_activity where ${pid} = any (pg_blocking_pids(pid))`
      waited = rows.length > 0
      if (!waited) await wait(5)
    }
    goOn()
    await holding
    return { waited, first, second: await ending }
  }

  /** One deed by itself, committed. */
  alone(deed: Deed): Promise<unknown> {
    return this.database
      .begin((tx) => answer(tx, deed))
      .catch((error: { code?: string; message: string }) => error.code ?? error.message)
  }

  end(): Promise<void> {
    return this.database.end({ timeout: 2 })
  }
}

async function answer(tx: TransactionSql, { as, sql, values = [] }: Deed): Promise<unknown> {
  await tx`select set_config('app.viewer', ${as}, true)`
  const [row] = await tx.unsafe(sql, values as never[])
  return row ? Object.values(row)[0] : null
}
