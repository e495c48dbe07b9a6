import postgres from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RunningPostgres } from '@/db/embedded/launch'
import { appRole } from '@/db/embedded/roles'
import { startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { productVersion } from '@/lib/version'

let database: RunningPostgres
beforeAll(async () => {
  database = await startScratchPostgres()
  await migrate(database.ownerUrl, appRole)
  vi.stubEnv('DATABASE_URL', database.appUrl)
})
afterAll(async () => {
  await database.stop()
  vi.unstubAllEnvs()
})

test('a server is ready while the database takes a row, which is taken back, and else says why not', async () => {
  const { findReadiness } = await import('./ready')
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const app = postgres(database.appUrl, { max: 1 })
  const version = productVersion
  try {
    expect(await findReadiness()).toEqual({ ok: true, version })
    expect(await owner`select * from auth.attempt`).toHaveLength(0)
    await owner.unsafe('revoke execute on function auth.count_attempt from public, career_goal_app')
    expect(await findReadiness()).toEqual({ ok: false, version, why: 'database-refuses' })
    await owner.unsafe('grant execute on function auth.count_attempt to career_goal_app')
    expect(await findReadiness()).toEqual({ ok: true, version })
    const [{ name } = { name: '' }] = await owner`select current_database() as name`
    await owner.unsafe(`alter database "${name}" set default_transaction_read_only = on`)
    await app`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = ${appRole} and pid <> pg_backend_pid()`
    await expect.poll(findReadiness).toEqual({ ok: false, version, why: 'read-only' })
  } finally {
    await Promise.all([owner.end(), app.end()])
  }
  await database.stop()
  expect(await findReadiness()).toEqual({ ok: false, version, why: 'database-unreachable' })
}, 30_000)
