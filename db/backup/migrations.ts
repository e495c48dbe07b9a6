import type { MigrationMeta } from 'drizzle-orm/migrator'
import type { Sql } from 'postgres'

/** Does what Drizzle's own migrate() does, in a transaction that is open already, and not to the last one. */
export async function runMigrations(tx: Sql, migrations: readonly MigrationMeta[]): Promise<void> {
  await tx`create schema if not exists drizzle`
  await tx`
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key,
      hash text not null,
      created_at bigint
    )`
  for (const { sql, hash, folderMillis } of migrations) {
    for (const statement of sql) await tx.unsafe(statement)
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`
  }
}
