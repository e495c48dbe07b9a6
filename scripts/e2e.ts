import path from 'node:path'
import { root } from '@/lib/host/places'
import { withBuiltApp } from './built-app'
import { endChildrenOnSignal, runNode } from './children'
import { findChrome } from './chrome'

const playwright = path.join(root, 'node_modules/@playwright/test/cli.js')

/** `npm run e2e`: the browser tests; options go to Playwright, as in `npm run e2e -- e2e/sign-in.spec.ts`. */
export async function run(options: string[]): Promise<void> {
  endChildrenOnSignal()
  const code = await withBuiltApp((env) => runBrowserTests(env, options))
  process.exitCode ??= code
}

/**
 * Runs the browser tests.
 *
 * @param env of withBuiltApp
 * @param options for Playwright
 * @param report where Playwright writes its report as JSON, if anywhere
 * @returns Playwright's exit code
 */
export function runBrowserTests(env: NodeJS.ProcessEnv, options: string[], report?: string): Promise<number> {
  const tests = { ...env, CHROME_PATH: findChrome(), PLAYWRIGHT_JSON: report }
  return runNode([playwright, 'test', ...options], tests, 60)
}
