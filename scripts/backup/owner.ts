import path from 'node:path'
import { chooseHome, holdsDatabase } from '@/db/embedded/home'
import { startPostgres } from '@/db/embedded/launch'
import { addressOf, appRole, ownerRole } from '@/db/embedded/roles'
import { ClearError } from '@/lib/host/clear-error'
import { loadEnvironment } from '@/lib/host/environment'
import { holderOf } from '@/lib/host/lock'
import { dataFolder, ensureFolder, root } from '@/lib/host/places'
import { loadSecrets } from '@/lib/host/secrets'
import { runningSocket } from '../connection'
import { assertReachable } from '../database'

/** A database as the role that owns its tables reaches it; nothing in it has been brought up to date. */
export type Owned = { ownerUrl: string; appRole: string; close(): Promise<void> }

const nothing = async () => {}

/** Reads the environment as a start does. */
export function prepare(): void {
  process.chdir(root)
  loadEnvironment()
}

/**
 * Finds the database that is there, whether its server runs or not, and leaves its version alone: it may be backed up
 * before the first start of a newer one.
 */
export async function findDatabase(): Promise<Owned> {
  const external = await findExternal()
  if (external) return external
  const folder = dataFolder()
  if (!holdsDatabase(folder))
    throw new ClearError(`There is no database in ${folder}, and so nothing to back up.`)
  if (!holderOf(path.join(folder, 'server.lock'))) return startEmbedded(folder)
  const { ownerPassword } = loadSecrets(folder, true)
  const ownerUrl = addressOf(runningSocket(chooseHome(folder).data), ownerRole, ownerPassword)
  return { ownerUrl, appRole, close: nothing }
}

/** Finds the database into which something is restored, or makes the embedded one. @throws ClearError while its server runs */
export async function findPlace(): Promise<Owned> {
  const external = await findExternal()
  if (external) return external
  const folder = dataFolder()
  ensureFolder(folder)
  const server = holderOf(path.join(folder, 'server.lock'))
  if (!server) return startEmbedded(folder)
  throw new ClearError(
    `Nothing was restored: career-goal runs at ${server.note} on this data (process ${server.pid}); stop it first.`,
  )
}

async function startEmbedded(folder: string): Promise<Owned> {
  const running = await startPostgres(folder, loadSecrets(folder, holdsDatabase(folder)))
  return { ownerUrl: running.ownerUrl, appRole, close: running.stop }
}

async function findExternal(): Promise<Owned | null> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env
  if (!appUrl && !ownerUrl) return null
  if (!appUrl || !ownerUrl) {
    throw new ClearError(
      `DATABASE_URL and DATABASE_OWNER_URL belong together, but ${appUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'} is not set.`,
    )
  }
  await assertReachable('DATABASE_OWNER_URL', ownerUrl)
  return { ownerUrl, appRole: await assertReachable('DATABASE_URL', appUrl), close: nothing }
}
