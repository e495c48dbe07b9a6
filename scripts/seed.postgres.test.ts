import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPassword } from '@/auth/passwords'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { envNames } from '@/lib/env'
import { root } from '@/lib/host/places'

let database: Awaited<ReturnType<typeof startScratchPostgres>>
let owner: Sql
let folder: string

beforeAll(async () => {
  database = await startScratchPostgres()
  folder = scratchFolder()
  await migrate(database.ownerUrl, appRole)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner.end()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the command as a person would, with this database and nothing else of the shell's. */
function seed() {
  const blank = Object.fromEntries(envNames.map((name) => [name, '']))
  const { ownerUrl, appUrl } = database
  const env = { ...process.env, ...blank, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  return spawnSync(process.execPath, ['--conditions=react-server', 'scripts/run.mjs', 'seed'], {
    cwd: root,
    env: { ...env, CAREER_GOAL_DATA: path.join(folder, 'data'), NODE_ENV: 'production' },
    encoding: 'utf8',
  })
}

test('a made-up team with a past comes in once, and only into a database of its own', async () => {
  const first = seed()
  expect(first.stderr).toBe('')
  expect(first.status).toBe(0)
  const signIns = [...first.stdout.matchAll(/^(\S+@example\.com)\s+(\S+)\s/gm)]
  expect(signIns).toHaveLength(5)

  const [, email = '', password = ''] = signIns[0] ?? []
  const [account] = await owner`select password_hash as hash from auth.account_by_email(${email})`
  expect(await verifyPassword(account?.hash, password)).toBe(true)

  const [past] = await owner`
    select count(*) filter (where at < now() - interval '8 weeks')::int as early,
      count(*) filter (where at > now())::int as future, count(distinct at::date)::int as days from operation`
  expect(past?.early).toBeGreaterThan(20)
  expect(past?.future).toBe(0)
  expect(past?.days).toBeGreaterThan(25)
  const [answers] = await owner`
    select count(*) filter (where outcome = 'accepted')::int as accepted,
      count(*) filter (where outcome is null)::int as open from suggestion`
  expect(answers).toEqual({ accepted: 1, open: 1 })
  expect(await owner`select 1 from sharing where mode = 'named'`).toHaveLength(3)
  expect(await owner`select 1 from page_view where day < current_date - 3`).toHaveLength(4)
  expect(await owner`select 1 from comment where sent_at is null`).toHaveLength(0)
  expect(await owner`select 1 from auth.session`).toHaveLength(0)

  const before = await owner`select count(*)::int as rows from operation`
  const second = seed()
  expect(second.status).toBe(1)
  expect(second.stdout).toBe('')
  expect(second.stderr).toMatch(/^This database already holds 5 people, so nothing was written: .+\.\n$/)
  expect(await owner`select count(*)::int as rows from operation`).toEqual(before)
}, 180_000)
