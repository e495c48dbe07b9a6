import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import nextEnv from '@next/env'
import { createResetLink, resetMinutes } from '@/auth/resets'
import { beforeViewer } from '@/db/before-viewer'
import { pool } from '@/db/client'
import { choosePlace } from '@/db/embedded/place'
import { addressOf, appRole } from '@/db/embedded/roles'
import { ClearError } from '@/lib/host/clear-error'
import { holderOf } from '@/lib/host/lock'
import { dataFolder, root } from '@/lib/host/places'
import { loadSecrets } from '@/lib/host/secrets'
import { newToken } from '@/lib/token'
import { openDatabase } from './database'

/** `npm run account -- reset EMAIL`: prints a link with which the person chooses a new password, once. */
export async function run([command, email]: string[]): Promise<void> {
  if (command !== 'reset' || !email) throw new ClearError('Usage: npm run account -- reset EMAIL')
  process.chdir(root)
  nextEnv.loadEnvConfig(root, false, { info: () => {}, error: console.error })
  const close = await connect()
  try {
    const account = await beforeViewer.accountByEmail(email.trim().toLowerCase())
    if (!account) throw new ClearError(`No account has the address ${email}.`)
    const link = await createResetLink(account.personId)
    console.log(`For ${resetMinutes} minutes, and once, ${account.email} can choose a new password at`)
    console.log(link)
  } finally {
    await pool().end()
    await close()
  }
}

/** Puts into the environment what the app's modules look for there. @returns closes what was opened for it */
async function connect(): Promise<() => Promise<void>> {
  const folder = dataFolder()
  const server = holderOf(path.join(folder, 'server.lock'))
  process.env.AUTH_URL ||= server?.note || `http://localhost:${process.env.PORT || 3000}`
  // Nothing is signed here, but the environment is read as a whole.
  process.env.AUTH_SECRET ||= newToken()
  if (process.env.DATABASE_URL) return async () => {}
  if (!existsSync(path.join(folder, 'secrets.json'))) {
    throw new ClearError(`There are no accounts in ${folder} yet: sign up after "npm start" first.`)
  }
  const secrets = loadSecrets(folder)
  if (server) {
    const port = runningPort(choosePlace(folder).data)
    process.env.DATABASE_URL = addressOf(port, appRole, secrets.appPassword)
    return async () => {}
  }
  const database = await openDatabase(folder, secrets)
  process.env.DATABASE_URL = database.appUrl
  return database.stop
}

/** PostgreSQL writes its port into the fourth line of its pid file. */
function runningPort(data: string): number {
  try {
    return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[3])
  } catch {
    throw new ClearError(
      `The database in ${data} does not run or cannot be seen: run this as the user who started the server, with the same DATABASE_URL.`,
    )
  }
}
