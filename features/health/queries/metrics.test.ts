import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countEvents } from '@/lib/log'
import { openMetrics } from '@/lib/metrics'
import { newToken } from '@/lib/token'
import { findMetrics } from './metrics'

const token = newToken()
const kept = globalThis as { careerGoalEnv?: unknown }
let before: unknown

beforeAll(() => {
  before = kept.careerGoalEnv
})
afterAll(() => {
  kept.careerGoalEnv = before
  countEvents(() => {})
})

test('the figures are for whoever shows the token, and for nobody where there is none', async () => {
  openMetrics()
  expect(await findMetrics('Bearer ')).toBeNull()
  vi.stubEnv('METRICS_TOKEN', token)
  kept.careerGoalEnv = undefined
  for (const shown of [null, '', token, `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `bearer ${token}`])
    expect(await findMetrics(shown), String(shown)).toBeNull()
  const metrics = await findMetrics(`Bearer ${token}`)
  expect(metrics?.text).toMatch(/^career_goal_database_connections\{state="waiting"\} 0$/m)
  expect(metrics?.text).toMatch(/^career_goal_database_turns\{state="running"\} 0$/m)
})
