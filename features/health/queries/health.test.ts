import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RunningPostgres } from '@/db/embedded/launch'
import { startScratchPostgres } from '@/db/embedded/scratch'

let database: RunningPostgres
beforeAll(async () => {
  database = await startScratchPostgres()
  vi.stubEnv('DATABASE_URL', database.appUrl)
})
afterAll(async () => {
  await database.stop()
  vi.unstubAllEnvs()
})

test('tells of the database, not of those who wait for it, and tells at once when it is gone', async () => {
  const { isHealthy } = await import('./health')
  const { closePool, pool } = await import('@/db/pool')
  expect(await isHealthy()).toBe(true)
  const all = await Promise.all(Array.from({ length: 10 }, () => pool().take()))
  const waiting = pool().ask`select 1`.then(() => 'answered')
  expect(await Promise.race([waiting, isHealthy()])).toBe(true)
  for (const connection of all) pool().giveBack(connection)
  expect(await waiting).toBe('answered')
  await closePool()
  await database.stop()
  expect(await isHealthy()).toBe(false)
}, 20_000)
