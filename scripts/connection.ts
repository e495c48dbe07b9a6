import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chooseHome } from '@/db/embedded/home'
import { addressOf, appRole, ownerRole } from '@/db/embedded/roles'
import { ClearError } from '@/lib/host/clear-error'
import { loadEnvironment } from '@/lib/host/environment'
import { holderOf } from '@/lib/host/lock'
import { dataFolder, ensureFolder, root } from '@/lib/host/places'
import { ownAddress } from '@/lib/host/ports'
import { loadSecrets } from '@/lib/host/secrets'
import { newToken } from '@/lib/token'
import { assertAddress, isMade, openDatabase } from './database'

/** @property ownerUrl of the role that owns the tables, where it is known */
export type Connection = { ownerUrl: string | undefined; close(): Promise<void> }

/**
 * Finds the server's database, running or not, and sets the environment variables that the app's modules
 * read.
 *
 * @param make makes an embedded database where there is none yet, instead of refusing
 */
export async function connect(make = false): Promise<Connection> {
  process.chdir(root)
  loadEnvironment()
  const folder = dataFolder()
  const server = holderOf(path.join(folder, 'server.lock'))
  process.env.AUTH_URL ||= server?.note || ownAddress(process.env.HOST, Number(process.env.PORT || 3000))
  // Nothing is signed here, but reading the environment requires it.
  process.env.AUTH_SECRET ||= newToken()
  const nothing = async () => {}
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  if (DATABASE_URL && !make) {
    assertAddress('DATABASE_URL', DATABASE_URL)
    if (DATABASE_OWNER_URL) assertAddress('DATABASE_OWNER_URL', DATABASE_OWNER_URL)
    return { ownerUrl: DATABASE_OWNER_URL, close: nothing }
  }
  if (make) ensureFolder(folder)
  else if (!existsSync(path.join(folder, 'secrets.json'))) {
    throw new ClearError(`There are no accounts in ${folder} yet: sign up after "npm start" first.`)
  }
  const secrets = loadSecrets(folder, isMade(folder))
  if (server && !process.env.DATABASE_URL) {
    const socket = runningSocket(chooseHome(folder).data)
    process.env.DATABASE_URL = addressOf(socket, appRole, secrets.appPassword)
    return { ownerUrl: addressOf(socket, ownerRole, secrets.ownerPassword), close: nothing }
  }
  const external = process.env.DATABASE_OWNER_URL
  const database = await openDatabase(folder, secrets)
  process.env.DATABASE_URL = database.appUrl
  return { ownerUrl: external || database.ownerUrl, close: database.stop }
}

/** PostgreSQL writes the folder of its socket into the fifth line of its pid file. */
export function runningSocket(data: string): string {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[4] as string
  } catch {
    throw new ClearError(
      `The database in ${data} does not run or cannot be seen: run this as the user who started the server, with the same DATABASE_URL.`,
    )
  }
}
