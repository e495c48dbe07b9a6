import type { Sql } from 'postgres'
import type { Header, Table } from './contents'

/** Tables that say what state a database is in, and which a restored one has of its own. */
const ofTheDatabase = ['auth.applied', 'auth.backup']

/** The tables that belong to whoever asks, and the columns of each that can be written. */
export async function listTables(sql: Sql): Promise<Table[]> {
  return sql<Table[]>`
    select n.nspname || '.' || c.relname as name,
      array_to_json(array_agg(a.attname order by a.attnum)) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ('public', 'auth')
      and c.relkind in ('r', 'p')
      and not c.relispartition
      and pg_has_role(current_user, c.relowner, 'member')
      and n.nspname || '.' || c.relname <> all (string_to_array(${ofTheDatabase.join()}, ','))
    group by n.nspname, c.relname
    order by n.nspname, c.relname`
}

/** The sequences behind columns, and the last value that each has given. */
export async function listSequences(sql: Sql): Promise<Header['sequences']> {
  return sql<Header['sequences']>`
    select format('%I.%I', s.schemaname, s.sequencename) as name, s.last_value::text as value
    from pg_sequences s
    where s.schemaname in ('public', 'auth') and s.last_value is not null
    order by s.schemaname, s.sequencename`
}

/** The migrations that a database has, or null when it has never had any. */
export async function listMigrations(sql: Sql): Promise<Header['migrations'] | null> {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "hasRun"`
  if (!found?.hasRun) return null
  const rows =
    await sql`select hash, created_at::text as at from drizzle.__drizzle_migrations order by created_at`
  return rows.map(({ hash, at }) => ({ hash, createdAt: Number(at) }))
}

/** A table's or column's name for a statement. */
export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')

/** What COPY is asked for, in both directions. */
export const copied = ({ name, columns }: Table): string =>
  `${quoted(name)} (${columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')})`

/** By which values are written so that any other PostgreSQL reads them alike; as pg_dump sets them. */
export const plainSettings = `
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local client_encoding = 'UTF8';
  set local datestyle = 'ISO';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local extra_float_digits = 1;
  set local bytea_output = 'hex';
  set local synchronize_seqscans = off;
  set local row_security = off`
