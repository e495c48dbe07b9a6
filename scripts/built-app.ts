import { rmSync } from 'node:fs'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { ownEnvironment, startServer, stopServer } from './own-server'

/**
 * Runs something against the built app, with a server, a database and a data folder of their own, all of which are gone
 * afterwards.
 *
 * @param work gets the environment for tests: BASE_URL is where the app answers
 * @returns what the work returns
 */
export async function withBuiltApp<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const folder = scratchFolder()
  const database = await startScratchPostgres()
  try {
    await migrate(database.ownerUrl, appRole)
    const env = await ownEnvironment(folder, { app: database.appUrl, owner: database.ownerUrl })
    const server = await startServer(env, (text) => process.stdout.write(text))
    try {
      return await work({ ...env, BASE_URL: env.AUTH_URL, NODE_ENV: 'test' })
    } finally {
      await stopServer(server)
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
