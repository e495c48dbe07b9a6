import 'server-only'
import type { Sql } from 'postgres'
import { connect } from '@/db/connect'
import { env } from '@/lib/env'

const patience = 2000
const kept = globalThis as { careerGoalHealth?: { line?: Sql; asked?: Promise<boolean> } }

/**
 * Whether the database answers the app's role within two seconds. Asks for nobody's rows, so it has no viewer, and on
 * a connection of its own, so that it tells of the database and not of how many wait for it; all askers share an answer.
 */
export function isHealthy(): Promise<boolean> {
  kept.careerGoalHealth ??= {}
  const health = kept.careerGoalHealth
  health.asked ??= ask(health).finally(() => {
    health.asked = undefined
  })
  return health.asked
}

async function ask(health: { line?: Sql }): Promise<boolean> {
  // No growing pauses between attempts: what is well again is to be called so at once.
  const line = health.line ?? connect(env().DATABASE_URL, { max: 1, connect_timeout: 2, backoff: false })
  health.line = line
  const answer = line`select 1`.then(
    () => true,
    () => false,
  )
  const silence = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
  const answered = await Promise.race([answer, silence])
  if (answered !== null) return answered
  // Whatever the line waits for, the next asker gets a new one.
  health.line = undefined
  void line.end({ timeout: 0 })
  return false
}
