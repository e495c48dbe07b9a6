import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { Sql } from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import { readMigrations } from '../migrate'
import * as schema from '../schema'
import { listMigrations, listTables, quoted } from './catalog'

/** What a start, somebody who tries to sign in, or an operator who looks leaves in a database that nobody has used. */
const ofEveryStart = [
  'auth.setting',
  'auth.noise_key',
  'auth.attempt',
  'auth.allowance',
  'auth.device',
  'auth.deed',
]

/**
 * Makes sure that nothing of anybody's is in a database, and that nobody is at work in it.
 *
 * @throws ClearError that says what is there
 */
export async function assertEmpty(tx: Sql, appRole: string): Promise<void> {
  const [connected] = await tx`
    select count(*)::int as number
    from pg_stat_activity a
    where a.datname = current_database() and a.usename = ${appRole} and a.pid <> pg_backend_pid()`
  if (connected?.number > 0)
    refuse(`a server, or a pooler, is connected to this database as ${appRole}: stop it first`)
  const migrations = await listMigrations(tx)
  const known = readMigrations().map(({ folderMillis }) => folderMillis)
  if (migrations?.some(({ createdAt }) => !known.includes(createdAt))) {
    refuse('this database is of a newer career-goal: name an empty one')
  }
  for (const { name } of await listTables(tx)) {
    if (!ourTables.includes(name)) refuse(`this database holds a table that is not of career-goal, ${name}`)
    if (ofEveryStart.includes(name)) continue
    const [row] = await tx.unsafe(`select exists (select 1 from ${quoted(name)}) as filled`)
    if (row?.filled) refuse(`this database is in use, there are rows in ${name}: name an empty one`)
  }
}

/** Tables that a version has no longer are in its migrations, and would have to be named here. */
const ourTables = [
  'auth.applied',
  'auth.backup',
  ...Object.values(schema)
    .filter((one) => one instanceof PgTable)
    .map((table) => {
      const { schema: place = 'public', name } = getTableConfig(table as PgTable)
      return `${place}.${name}`
    }),
]

function refuse(reason: string): never {
  throw new ClearError(`Nothing was restored: ${reason}.`)
}
