import { eq, sql } from 'drizzle-orm'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { isHealthy } from '@/features/health/queries/health'
import { applyStatements, type Version } from './applied'
import { readAs, type Viewer, writeAs } from './client'
import type { RunningPostgres } from './embedded/launch'
import { appRole } from './embedded/roles'
import { startScratchPostgres } from './embedded/scratch'
import { migrate, readVersion } from './migrate'
import { Outdated, startedWith } from './outdated'
import { ask, closePool } from './pool'
import { person } from './schema'
import { createPerson, createSession, owner as factoryOwner } from './testing/factories'

let database: RunningPostgres
let owner: Sql
let ours: Version
let viewer: Viewer
let me: string

beforeAll(async () => {
  database = await startScratchPostgres()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  startedWith(await migrate(database.ownerUrl, appRole, true))
  ours = await readVersion(appRole)
  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('TEST_OWNER_URL', database.ownerUrl)
  me = (await createPerson()).id
  viewer = (await createSession(me)).viewer
}, 60_000)

/** As if this server were started anew. */
afterEach(async () => {
  startedWith(await migrate(database.ownerUrl, appRole))
})

afterAll(async () => {
  await Promise.all([owner.end(), factoryOwner().end(), closePool()])
  await database.stop()
  vi.unstubAllEnvs()
})

/** Another version, which starts while this server runs. */
const comes = (...statements: string[]) =>
  applyStatements(owner, { ...ours, statements: [...ours.statements, 'select 1', ...statements] })

const read = () => readAs(viewer, (tx) => tx.select().from(person).where(eq(person.id, me)))
const rename = (name: string) =>
  writeAs(viewer, (tx) => tx.update(person).set({ name }).where(eq(person.id, me)))
const door = () => ask`select auth.forget_attempts('key')`
const nameNow = async () => (await owner`select name from person where id = ${me}`)[0]?.name

test('from the moment another version has come nothing is read, written or asked any more', async () => {
  await rename('before')
  await owner`insert into auth.attempt (key, count, since) values ('key', 1, now())`
  await comes()
  await expect(read()).rejects.toThrow(Outdated)
  await expect(rename('after')).rejects.toThrow(Outdated)
  await expect(door()).rejects.toThrow(Outdated)
  expect(await isHealthy()).toBe(false)
  expect(await nameNow()).toBe('before')
  expect(await owner`select key from auth.attempt where key = 'key'`).toHaveLength(1)

  startedWith(await migrate(database.ownerUrl, appRole))
  await rename('after')
  await door()
  expect(await isHealthy()).toBe(true)
  expect(await nameNow()).toBe('after')
  expect(await owner`select key from auth.attempt where key = 'key'`).toEqual([])
})

test('a session that has ended is told so of the version first', async () => {
  await comes()
  const stranger = { session: 'unknown', onEnded: viewer.onEnded }
  await expect(readAs(stranger, async () => null)).rejects.toThrow(Outdated)
})

test.each([
  ['enters in another way', 'alter function auth.enter(text, boolean, boolean) rename to come_in'],
  ['tells of itself in another way', 'drop function auth.assert_applied(text)'],
  ['lets another role in', `revoke usage on schema auth from ${appRole}`],
])('the same of one that %s', async (_what, statement) => {
  await comes(statement)
  await expect(read()).rejects.toThrow(Outdated)
  await expect(rename('x')).rejects.toThrow(Outdated)
  await expect(door()).rejects.toThrow(Outdated)
  expect(await isHealthy()).toBe(false)
})

test('while its migrations are done and the rest is not, whoever was under way and whoever comes is told so', async () => {
  const migration = owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('next', 4102444800000)`
  const writing = writeAs(viewer, async (tx) => {
    await migration
    await tx.execute(sql`select of_yesterday from person`)
  })
  try {
    await expect(writing).rejects.toThrow(Outdated)
    await expect(read()).rejects.toThrow(Outdated)
  } finally {
    await owner`delete from drizzle.__drizzle_migrations where hash = 'next'`
  }
  expect(await read()).toHaveLength(1)
})

test('two servers of one version answer both, and a fault of our own is still a fault', async () => {
  await migrate(database.ownerUrl, appRole, true)
  expect(await read()).toHaveLength(1)
  await expect(writeAs(viewer, (tx) => tx.execute(sql`select of_yesterday`))).rejects.toMatchObject({
    cause: { code: '42703' },
  })
  await expect(ask`select of_yesterday`).rejects.toMatchObject({ code: '42703' })
})

test('what was put right after a change by hand is no other version', async () => {
  await owner`drop policy self_select on public.person`
  await migrate(database.ownerUrl, appRole)
  expect(await read()).toHaveLength(1)
})
