import { afterAll } from 'vitest'
import { closePool } from '../pool'

/** What a process keeps of the database that it is connected to. */
const kept = [
  'careerGoalApplied',
  'careerGoalEnv',
  'careerGoalHealth',
  'careerGoalSessions',
  'careerGoalTurns',
]

// The files of one worker share its process: each begins as if it were the first, though modules are there already.
afterAll(async () => {
  await closePool()
  for (const name of kept) Reflect.deleteProperty(globalThis, name)
})
