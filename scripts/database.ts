import { placeOf, readAddress } from '@/db/address'
import { renewKeys } from '@/db/competency-keys'
import { connect } from '@/db/connect'
import { holdsDatabase } from '@/db/embedded/home'
import { startPostgres } from '@/db/embedded/launch'
import { appRole } from '@/db/embedded/roles'
import { assertAppRole, migrate } from '@/db/migrate'
import { startedWith } from '@/db/outdated'
import { WrongAddress } from '@/db/wrong-address'
import { ClearError } from '@/lib/host/clear-error'
import type { Secrets } from '@/lib/host/secrets'

/** Whether a folder's secrets are those of an embedded database that was made before and is to be opened. */
export const isMade = (folder: string): boolean => !process.env.DATABASE_URL && holdsDatabase(folder)

export type Database = {
  /** The address that the app uses. */
  appUrl: string
  /** The role that owns the tables. */
  ownerUrl: string
  /** Where it is, in words for people. */
  place: string
  /** Resolves with a sentence when the database is gone for good. */
  lost: Promise<string>
  stop(): Promise<void>
}

/**
 * Opens the database, embedded or the one that DATABASE_URL names, and migrates it. From then on this process
 * notices when another version migrates it.
 *
 * @param folder the data folder, for an embedded one
 * @param mail whether the starting server sends mail; undefined for scripts
 * @throws ClearError when it cannot be opened, or when its roles are not safe
 */
export async function openDatabase(folder: string, secrets: Secrets, mail?: boolean): Promise<Database> {
  const appUrl = process.env.DATABASE_URL
  const ownerUrl = process.env.DATABASE_OWNER_URL
  if (appUrl || ownerUrl) return openExternal(appUrl, ownerUrl, mail)
  const running = await startPostgres(folder, secrets)
  try {
    startedWith(await migrate(running.ownerUrl, appRole, mail))
    await assertAppRole(running.appUrl)
    await renewKeys(running.ownerUrl)
  } catch (error) {
    await running.stop()
    throw error
  }
  return {
    appUrl: running.appUrl,
    ownerUrl: running.ownerUrl,
    place: running.data,
    lost: running.lost,
    stop: running.stop,
  }
}

/** Whether a database lets everybody in as long as nobody says otherwise, because it had accounts before that could be said. */
export async function staysOpen(ownerUrl: string): Promise<boolean> {
  const sql = connect(ownerUrl, { max: 1 })
  try {
    const [row] = await sql`select is_on from auth.setting where name = 'open_before'`
    return row?.is_on === true
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function openExternal(
  appUrl: string | undefined,
  ownerUrl: string | undefined,
  mail: boolean | undefined,
): Promise<Database> {
  if (!appUrl || !ownerUrl) {
    const missing = appUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'
    throw new ClearError(
      `DATABASE_URL (the app's role) and DATABASE_OWNER_URL (the role that owns the tables, for migrations) belong together, but ${missing} is not set.`,
    )
  }
  await assertReachable('DATABASE_OWNER_URL', ownerUrl)
  const role = await assertReachable('DATABASE_URL', appUrl)
  await clearly(() => assertAppRole(appUrl))
  await clearly(async () => startedWith(await migrate(ownerUrl, role, mail)))
  // Checked again, because only now there are tables that the role might own.
  await clearly(() => assertAppRole(appUrl))
  await clearly(() => renewKeys(ownerUrl))
  return { appUrl, ownerUrl, place: placeOf(appUrl), lost: new Promise(() => {}), stop: async () => {} }
}

/** @throws ClearError when nothing can be opened by an address @param name of its variable */
export function assertAddress(name: string, address: string): void {
  try {
    readAddress(address)
  } catch (error) {
    throw error instanceof WrongAddress ? new ClearError(`${name} ${error.message}.`) : error
  }
}

/** Connects once. @returns the role's name */
export async function assertReachable(name: string, address: string): Promise<string> {
  assertAddress(name, address)
  const sql = connect(address, { max: 1 })
  try {
    const [row] =
      await sql`select current_user as role, current_setting('server_version_num')::int as version`
    if (row?.version >= 150_000) return row?.role
    throw new ClearError(
      `${name} leads to PostgreSQL ${Math.floor(row?.version / 10_000)}, and career-goal needs 15 or newer.`,
    )
  } catch (error) {
    if (error instanceof ClearError) throw error
    const reason =
      error instanceof Error ? error.message || String((error as { code?: unknown }).code) : error
    throw new ClearError(`${name} (${placeOf(address)}) cannot be opened: ${reason}.`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function clearly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new ClearError(error instanceof Error ? error.message : String(error))
  }
}
