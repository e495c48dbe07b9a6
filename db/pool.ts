import 'server-only'
import { env } from '@/lib/env'
import { noteOverload } from '@/lib/overload'
import { numbered } from '@/lib/present-request'
import { Busy } from './busy'
import { ConnectionPool, type Value } from './connection-pool'
import { knownVersion, reasonOf } from './outdated'

// One pool per process, which outlives hot reloads.
const kept = globalThis as { careerGoalPool?: ConnectionPool }

/** The connections of the app's role. */
export function pool(): ConnectionPool {
  kept.careerGoalPool ??= new ConnectionPool(env().DATABASE_URL, {
    most: env().DB_POOL_SIZE,
    waiting: 5_000,
  })
  return kept.careerGoalPool
}

/**
 * Runs one statement outside of a viewer's transaction, such as one of `before-viewer.ts`.
 *
 * @throws Busy as `ConnectionPool.ask` does
 * @throws Outdated when another version has come; then nothing was done
 */
export async function ask<Rows>(strings: TemplateStringsArray, ...values: Value[]): Promise<Rows> {
  const look = { query: 'select auth.assert_applied($1)', values: [knownVersion()] }
  try {
    return await pool().askAfter<Rows>(look, strings, ...values)
  } catch (error) {
    if (error instanceof Busy) noteOverload()
    throw numbered(await reasonOf(error, lookAgain))
  }
}

/**
 * Does nothing while the database still belongs to this process's version. @throws the error of Postgres when it does
 * not
 */
export async function lookAgain(): Promise<void> {
  await pool().ask`select auth.assert_applied(${knownVersion()})`
}

/** How many connections are in use and free, and how many wait for one. */
export function connectionsNow(): { used: number; free: number; waiting: number } {
  return pool().now()
}

/** Closes the connections of the app's role, at the end of a script or a test; the next statement opens new ones. */
export async function closePool(): Promise<void> {
  const closing = kept.careerGoalPool
  kept.careerGoalPool = undefined
  await closing?.close()
}
