import { rmSync } from 'node:fs'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { ownEnvironment, startServer, stopServer } from './own-server'
import { ServerOutput } from './server-output'

/**
 * Runs something against the built app, with a server, a database and a data folder of their own, all of which are gone
 * afterwards.
 *
 * @param work gets the environment for tests: BASE_URL is where the app answers, E2E_LOG the file of its log
 * @returns what the work returns
 * @throws ClearError when the log tells what people have sent
 */
export async function withBuiltApp<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const folder = scratchFolder()
  const output = new ServerOutput(folder)
  const database = await startScratchPostgres()
  try {
    await migrate(database.ownerUrl, appRole)
    const env = await ownEnvironment(folder, { app: database.appUrl, owner: database.ownerUrl })
    const server = await startServer({ ...env, LOG_LEVEL: 'debug' }, output.take, output.errors)
    let result: T
    try {
      result = await work({ ...env, BASE_URL: env.AUTH_URL, E2E_LOG: output.file, NODE_ENV: 'test' })
    } finally {
      await stopServer(server)
    }
    output.check()
    return result
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
