import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Sql } from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import { connect } from '../connect'
import { lockKey, readMigrations } from '../migrate'
import { forgetStatement } from '../policies'
import { alone } from './alone'
import { copied, listTables, plainSettings, quoted } from './catalog'
import type { Content, Header, Piece } from './contents'
import { assertEmpty } from './empty'
import { runMigrations } from './migrations'

/**
 * Puts a back-up into an empty database, in one transaction: tables as the back-up's version had them, its rows, and then
 * the migrations that have come since. Functions and policies are for `migrate` to make.
 *
 * @param ownerUrl of the role that owns the tables @param appRole of the app, which must not be connected
 * @param contents of a back-up that was read to its end before
 * @returns what the back-up says of itself
 * @throws ClearError, before anything is changed, when the database is not empty
 */
export async function restore(
  ownerUrl: string,
  appRole: string,
  contents: AsyncIterable<Content>,
): Promise<Header> {
  const header = await alone(ownerUrl, '', async (tx) => {
    await tx.unsafe(plainSettings)
    await tx`select pg_advisory_xact_lock(${lockKey})`
    await assertEmpty(tx, appRole)
    const found = await load(tx, contents)
    await runMigrations(tx, readMigrations().slice(found.migrations.length))
    await tx`
      insert into auth.backup (made_at)
      values (${found.madeAt}::timestamptz)
      on conflict (one) do update
      set made_at = excluded.made_at`
    return found
  })
  const sql = connect(ownerUrl, { max: 1 })
  // Otherwise the first pages would be read by plans that were made for empty tables.
  await sql`analyze`.finally(() => sql.end({ timeout: 1 }))
  return header
}

async function load(tx: Sql, contents: AsyncIterable<Content>): Promise<Header> {
  const loading = new Load(tx)
  let header: Header | undefined
  try {
    for await (const one of contents) {
      if ('header' in one) {
        header = one.header
        await begin(tx, header)
        await loading.begin(header)
      } else if ('piece' in one) await loading.add(one.piece)
    }
    if (!header) throw new Error('The back-up is empty.')
    await loading.end()
    return header
  } catch (error) {
    loading.abandon()
    throw error
  }
}

/** Makes the tables as they were in the version of the back-up, empty. */
async function begin(tx: Sql, header: Header): Promise<void> {
  await tx.unsafe(forgetStatement)
  const tables = await listTables(tx)
  await tx.unsafe('drop schema if exists drizzle, app, auth, within cascade')
  for (const { name } of tables.filter(({ name: one }) => one.startsWith('public.'))) {
    await tx.unsafe(`drop table if exists ${quoted(name)} cascade`)
  }
  await runMigrations(tx, readMigrations().slice(0, header.migrations.length))
  const made = JSON.stringify((await listTables(tx)).map(namesOf).sort())
  if (made === JSON.stringify(header.tables.map(namesOf).sort())) return
  throw new ClearError(
    'The tables of this back-up are not those that its version of career-goal makes, so nothing was restored.',
  )
}

const namesOf = ({ name, columns }: { name: string; columns: string[] }) => `${name} ${[...columns].sort()}`

/** Loads tables one after the other, without the foreign keys, which are checked at the end. */
class Load {
  private readonly tables = new Map<string, string>()
  private keys: { table: string; name: string; definition: string }[] = []
  private sequences: Header['sequences'] = []
  private open: { table: string; stream: Writable } | undefined

  constructor(private readonly tx: Sql) {}

  async begin(header: Header): Promise<void> {
    this.keys = await this.tx`
      select c.conrelid::regclass::text as table, quote_ident(c.conname) as name,
        pg_get_constraintdef(c.oid) as definition
      from pg_constraint c
      join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname in ('public', 'auth')`
    for (const { table, name } of this.keys) {
      await this.tx.unsafe(`alter table ${table} drop constraint ${name}`)
    }
    for (const table of header.tables) this.tables.set(table.name, copied(table))
    // Migrations have rows of their own, such as a secret that is in the back-up as well.
    await this.tx.unsafe(`truncate ${header.tables.map(({ name }) => quoted(name)).join(', ')}`)
    this.sequences = header.sequences
  }

  async add({ table, bytes }: Piece): Promise<void> {
    if (this.open?.table !== table) {
      await this.close()
      const stream = await this.tx.unsafe(`copy ${this.tables.get(table)} from stdin`).writable()
      // Whoever writes on, or waits for its end, is told.
      stream.on('error', () => {})
      this.open = { table, stream }
    }
    const { stream } = this.open
    if (stream.errored) throw stream.errored
    if (!stream.write(bytes)) await once(stream, 'drain')
  }

  abandon(): void {
    this.open?.stream.destroy()
  }

  async end(): Promise<void> {
    await this.close()
    for (const { name, value } of this.sequences) await this.tx`select setval(${name}::regclass, ${value})`
    for (const { table, name, definition } of this.keys) {
      await this.tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`)
    }
  }

  private async close(): Promise<void> {
    if (!this.open) return
    const { stream } = this.open
    this.open = undefined
    stream.end()
    await finished(stream)
  }
}
