import 'server-only'
import { ConnectionPool } from '@/db/connection-pool'
import { knownVersion } from '@/db/outdated'
import { env } from '@/lib/env'

const patience = 2_000
const kept = globalThis as { careerGoalHealth?: { line?: ConnectionPool; asked?: Promise<boolean> } }

/**
 * Whether the database answers the app's role within two seconds and is of this server's version. Reads no
 * rows, so it needs no viewer. Uses a connection of its own, so that the result does not depend on how many
 * requests wait; callers at the same time share one answer.
 */
export function isHealthy(): Promise<boolean> {
  kept.careerGoalHealth ??= {}
  const health = kept.careerGoalHealth
  health.asked ??= ask(health).finally(() => {
    health.asked = undefined
  })
  return health.asked
}

async function ask(health: { line?: ConnectionPool }): Promise<boolean> {
  health.line ??= new ConnectionPool(env().DATABASE_URL, { most: 1, waiting: patience, deadline: patience })
  const version = knownVersion()
  const asked =
    version === null ? health.line.read`select 1` : health.line.read`select auth.assert_applied(${version})`
  return asked.then(
    () => true,
    () => false,
  )
}
