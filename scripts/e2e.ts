import { rmSync } from 'node:fs'
import path from 'node:path'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { root } from '@/lib/host/places'
import { endChildrenOnSignal, runNode } from './children'
import { findChrome } from './chrome'
import { ownEnvironment, startServer, stopServer } from './own-server'

const playwright = path.join(root, 'node_modules/@playwright/test/cli.js')

/** `npm run e2e`: the browser tests; options go to Playwright, as in `npm run e2e -- e2e/sign-in.spec.ts`. */
export async function run(options: string[]): Promise<void> {
  endChildrenOnSignal()
  const code = await runBrowserTests(options)
  process.exitCode ??= code
}

/**
 * Runs the browser tests against the built app, with a server, a database and a data folder of their own, all
 * of which are gone afterwards.
 *
 * @param options for Playwright
 * @param report where Playwright writes its report as JSON, if anywhere
 * @returns Playwright's exit code
 */
export async function runBrowserTests(options: string[], report?: string): Promise<number> {
  const chrome = findChrome()
  const folder = scratchFolder()
  const database = await startScratchPostgres()
  try {
    await migrate(database.ownerUrl, appRole)
    const env = await ownEnvironment(folder, { app: database.appUrl, owner: database.ownerUrl })
    const server = await startServer(env, (text) => process.stdout.write(text))
    try {
      const tests = {
        ...env,
        BASE_URL: env.AUTH_URL,
        CHROME_PATH: chrome,
        PLAYWRIGHT_JSON: report,
        NODE_ENV: 'test',
      }
      return await runNode([playwright, 'test', ...options], tests as NodeJS.ProcessEnv, 60)
    } finally {
      await stopServer(server)
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
