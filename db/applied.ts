import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'
import { isComplaint } from './errors'

/**
 * What one version of career-goal brings to a database: the migrations that it knows, and the statements that make its
 * functions, grants and policies.
 */
export type Version = { migrations: readonly number[]; statements: readonly string[] }

/**
 * A hash by which a version is told from every other; the name of the app role is in it, as it is in the statements.
 */
export function checksumOf({ migrations, statements }: Version): string {
  return createHash('sha256')
    .update(JSON.stringify([migrations, statements]))
    .digest('hex')
}

/**
 * Replaces functions, grants and policies by those of a version, all or none. If they are that version's already, and
 * nobody has changed them by hand, only the catalogs of Postgres are read, and nobody has to wait.
 *
 * @param sql one connection, of the role that owns the tables
 * @returns the version's checksum
 */
export async function applyStatements(sql: Sql, version: Version): Promise<string> {
  const checksum = checksumOf(version)
  const [left] = await sql`select checksum, catalog from auth.applied`
  if (left?.checksum === checksum && left.catalog === (await readCatalog(sql))) return checksum
  await renew(sql, async (tx) => {
    for (const statement of version.statements) await tx.unsafe(statement)
    const catalog = await readCatalog(tx)
    await tx`
      insert into auth.applied (checksum, migration, catalog)
      values (${checksum}, ${Math.max(...version.migrations)}, ${catalog})
      on conflict (one) do update
      set checksum = excluded.checksum, migration = excluded.migration, catalog = excluded.catalog`
  })
  return checksum
}

const attempts = 60

/**
 * Does the work in one transaction. Another server may be answering people on the same tables, and goes first: we stop
 * waiting for a lock before Postgres looks for deadlocks (after a second), which might end one of its requests, and try
 * again.
 */
async function renew(sql: Sql, work: (tx: TransactionSql) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql.begin(async (tx) => {
        await tx`set local lock_timeout = '500ms'`
        await work(tx)
      })
      return
    } catch (error) {
      if (!isComplaint(error, 'lockNotAvailable', 'deadlockDetected') || attempt === attempts) throw error
      await wait(50 + Math.random() * 200)
    }
  }
}

/**
 * One hash of all that a version makes, as the catalogs of Postgres have it: it changes when somebody drops a policy or
 * grants something by hand. Rows are taken as they are stored, because functions such as pg_get_expr lock tables.
 */
async function readCatalog(sql: Sql | TransactionSql): Promise<string> {
  const [row] = await sql<[{ catalog: string }]>`
    with place as (
      select s.oid, s.nspname, s.nspacl
      from pg_namespace s
      where s.nspname in ('public', 'app', 'auth', 'within')
    ),
    tables as (
      select c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.relacl
      from pg_class c
      join place on place.oid = c.relnamespace
      where c.relkind in ('r', 'p') and place.nspname in ('public', 'auth')
    ),
    found (line) as (
      select place::text from place
      union all
      select tables::text from tables
      union all
      select row(a.attrelid, a.attname, a.attacl)::text
      from pg_attribute a
      join tables on tables.oid = a.attrelid
      where a.attacl is not null
      union all
      select p::text from pg_policy p join tables on tables.oid = p.polrelid
      union all
      select t::text from pg_trigger t join tables on tables.oid = t.tgrelid where not t.tgisinternal
      union all
      select f::text from pg_proc f join place on place.oid = f.pronamespace where place.nspname <> 'public'
    )
    select encode(sha256(convert_to(string_agg(line, ';' order by line collate "C"), 'UTF8')), 'hex') as catalog
    from found`
  return row.catalog
}
