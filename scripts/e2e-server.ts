import path from 'node:path'
import { root } from '@/lib/host/places'
import { withBuiltApp } from './built-app'
import { endChildrenOnSignal, runNode } from './children'

const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')

/** `npm run e2e:server`: tests of the built app without a browser; options go to Vitest, such as a file. */
export async function run(options: string[]): Promise<void> {
  endChildrenOnSignal()
  const code = await withBuiltApp((env) => runServerTests(env, options))
  process.exitCode ??= code
}

/**
 * Runs the tests of the built app without a browser.
 *
 * @param env of withBuiltApp
 * @param options for Vitest
 * @returns Vitest's exit code
 */
export function runServerTests(env: NodeJS.ProcessEnv, options: string[]): Promise<number> {
  return runNode([vitest, 'run', '--project', 'server', ...options], env, 20)
}
