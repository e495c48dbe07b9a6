import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { ClearError } from '@/lib/host/clear-error'
import { applyStatements, type Version } from './applied'
import { connect } from './connect'
import { forgetStatement, policyStatements } from './policies'

const folder = path.join(process.cwd(), 'db')
const migrationsFolder = path.join(folder, 'migrations')
/** Any fixed number will do, as long as all servers of this product share it. */
export const lockKey = 72_636_701

/**
 * Brings a database to the state of this code: migrations, functions, grants and policies. Several servers may
 * call it at once: an advisory lock, which Drizzle's own migrate() does not take, lets one work at a time.
 *
 * @param ownerUrl connection of the role that owns the tables
 * @param appRole name of the role that the app connects with
 * @param mail whether the server that starts sends mail, and so asks for confirmed addresses; left as it is if not given
 * @returns the checksum by which a server notices that another version has come: see db/outdated.ts
 * @throws ClearError, before anything is changed, when a newer version has migrated the database
 */
export async function migrate(ownerUrl: string, appRole: string, mail?: boolean): Promise<string> {
  return inTurn(ownerUrl, async (sql) => {
    const version = await readVersion(appRole)
    await assertKnown(sql, version)
    await runMigrations(drizzle(sql), { migrationsFolder })
    const checksum = await applyStatements(sql, version)
    if (mail !== undefined) await setMail(sql, mail)
    await rememberOpenDoors(sql)
    return checksum
  })
}

/**
 * One after the other, whichever servers call it. The lock is a transaction's, on a connection of its own: a session's
 * would stay behind, taken, where a pooler hands the session to somebody else. It is tried for, so that whoever waits
 * holds no connection of such a pooler.
 */
async function inTurn<T>(ownerUrl: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const [gate, sql] = [connect(ownerUrl, { max: 1 }), connect(ownerUrl, { max: 1 })]
  try {
    for (;;) {
      const done = await gate.begin(async (turn) => {
        await turn`set local idle_in_transaction_session_timeout = 0`
        const [lock] = await turn`select pg_try_advisory_xact_lock(${lockKey}) as "isMine"`
        return lock?.isMine ? ([await work(sql)] as const) : null
      })
      if (done) return done[0]
      await wait(100)
    }
  } finally {
    await Promise.all([gate.end(), sql.end()])
  }
}

/** The version that this code is. @param appRole name of the role that the app connects with */
export async function readVersion(appRole: string): Promise<Version> {
  const role = `"${appRole.replaceAll('"', '""')}"`
  return {
    migrations: readMigrations().map(({ folderMillis }) => folderMillis),
    statements: [forgetStatement, ...(await readFunctions()), ...policyStatements(role)],
  }
}

/** The migrations that this code knows, in their order. */
export const readMigrations = () => readMigrationFiles({ migrationsFolder })

/** The texts of db/sql in the order of their numbers, because a function uses only what stands before it. */
async function readFunctions(): Promise<string[]> {
  const sqlFolder = path.join(folder, 'sql')
  const files = (await readdir(sqlFolder)).filter((name) => name.endsWith('.sql')).sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(sqlFolder, file), 'utf8')))
  // Git may check the same file out with other line ends, which must not make another checksum.
  return texts.map((text) => text.replaceAll('\r\n', '\n'))
}

async function setMail(sql: Sql, mail: boolean): Promise<void> {
  const [setting] = await sql`select is_on from auth.setting where name = 'mail'`
  if (setting?.is_on === mail) return
  await sql`
    insert into auth.setting (name, is_on)
    values ('mail', ${mail})
    on conflict (name) do update
    set is_on = excluded.is_on`
}

/** Notes once, before a choice of doors means anything, whether there were accounts already: they came through open ones. */
async function rememberOpenDoors(sql: Sql): Promise<void> {
  // Read first: a restart writes nothing, and waits for nobody who does.
  const [known] = await sql`select 1 from auth.setting where name = 'open_before'`
  if (known) return
  await sql`
    insert into auth.setting (name, is_on)
    values ('open_before', exists (select 1 from auth.account))
    on conflict (name) do nothing`
}

/**
 * Refuses to start an older version on a newer database: it would drop the functions of the newer one, and misread its
 * tables.
 */
async function assertKnown(sql: Sql, { migrations }: Version): Promise<void> {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "hasRun"`
  if (!found?.hasRun) return
  const [unknown] = await sql`
    select count(*)::int as number
    from drizzle.__drizzle_migrations
    where created_at <> all (${migrations}::bigint[])`
  if (unknown?.number === 0) return
  throw new ClearError(
    `This database was brought up to date by a newer career-goal (migrations that this one does not know: ${unknown?.number}), so nothing was touched: start the newer one, or this one on a back-up from before.`,
  )
}

/**
 * Refuses an app role that row-level security does not bind.
 *
 * @throws Error with one sentence that says how to make the right role
 */
export async function assertAppRole(appUrl: string): Promise<void> {
  const sql = connect(appUrl, { max: 1 })
  try {
    const [role] = await sql`
      select r.rolname, r.rolsuper, r.rolbypassrls,
        exists (
          select 1
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('public', 'auth')
            and c.relkind in ('r', 'p')
            and pg_has_role(current_user, c.relowner, 'member')
        ) as owns
      from pg_roles r
      where r.rolname = current_user`
    const fault = role?.rolsuper
      ? 'is a superuser'
      : role?.rolbypassrls
        ? 'bypasses row-level security'
        : role?.owns
          ? 'owns the tables (or belongs to the role that does)'
          : null
    if (fault) {
      throw new Error(
        `The role "${role?.rolname}" of DATABASE_URL ${fault}, so nobody's rows would be private: make another with ` +
          `"CREATE ROLE career_goal_app LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS" and name it in DATABASE_URL.`,
      )
    }
  } finally {
    await sql.end()
  }
}
