import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import postgres, { type Sql } from 'postgres'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import type { Viewer } from './client'
import { ask, closePool } from './pool'
import { node, person, section } from './schema'
import { type Inhabitant, insertInhabitant, removeInhabitant } from './testing/rows'
import { openWire, type Wire } from './testing/wire'

let wire: Wire
let owner: Sql
let someone: Inhabitant
let viewer: Viewer
let client: typeof import('./client')

class Ended extends Error {}
const ended = (): never => {
  throw new Ended()
}

beforeAll(async () => {
  wire = await openWire(inject('appUrl'))
  vi.stubEnv('DATABASE_URL', wire.url)
  client = await import('./client')
  owner = postgres(inject('ownerUrl'), { max: 1 })
  someone = await insertInhabitant(owner)
  viewer = { session: createHash('sha256').update(uuid()).digest('hex'), onEnded: ended }
  await owner`insert into auth.session ${owner({
    id: uuid(),
    token_hash: viewer.session,
    person_id: someone.id,
    expires_at: new Date(Date.now() + 60_000).toISOString(),
  })}`
})

afterAll(async () => {
  await removeInhabitant(owner, someone)
  await owner.end()
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

const readPage = () =>
  client.readAs(viewer, async (tx, me) => {
    const rows = [
      tx.select().from(person).where(eq(person.id, someone.id)),
      tx.select({ id: section.id }).from(section).where(eq(section.ownerId, someone.id)),
      tx.select({ id: node.id }).from(node).where(eq(node.ownerId, someone.id)),
    ] as const
    return Promise.all([me, ...rows])
  })

beforeEach(async () => {
  await readPage()
  wire.takeRoundTrips()
  wire.takeStatements()
})

test('a page costs two round trips: its statements together, and the end', async () => {
  const [me, people, sections, nodes] = await readPage()
  expect(wire.takeRoundTrips()).toBe(2)
  // begin, the viewer, three reads, commit
  expect(wire.takeStatements()).toBe(6)
  expect(me).toMatchObject({ id: someone.id, name: 'name', locale: 'ko', timeZone: 'Asia/Seoul' })
  expect([people.length, sections.length, nodes.length]).toEqual([1, 1, 4])
})

test('the viewer is gone after the transaction, also on the same connection', async () => {
  const who = () => ask<{ viewer: string | null }[]>`select app.viewer() as viewer`
  const all = await Promise.all(Array.from({ length: 10 }, who))
  expect(all.map(([row]) => row?.viewer)).toEqual(Array(10).fill(null))
  expect(await ask`select 1 from person`).toHaveLength(0)
})

test('an ended session is refused, and nothing of the work is kept', async () => {
  const stranger: Viewer = { session: 'unknown', onEnded: ended }
  await expect(client.readAs(stranger, (tx) => tx.select().from(person))).rejects.toThrow(Ended)
  await expect(client.writeAs(stranger, (tx) => tx.update(person).set({ name: 'changed' }))).rejects.toThrow(
    Ended,
  )
})

test('a failing statement takes the whole write back and leaves the connection usable', async () => {
  const failing = client.writeAs(viewer, async (tx) => {
    await tx.update(person).set({ name: 'changed' })
    await tx.execute(sql`select 1 / 0`)
  })
  await expect(failing).rejects.toThrow()
  const [, people] = await readPage()
  expect(people[0]?.name).toBe('name')
})

test('a read cannot write', async () => {
  await expect(client.readAs(viewer, (tx) => tx.update(person).set({ name: 'changed' }))).rejects.toThrow()
})

test('connections that the server closes are replaced', async () => {
  await expect(
    client.writeAs(viewer, (tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)),
  ).rejects.toThrow()
  for (let i = 0; i < 12; i += 1) expect((await readPage())[1]).toHaveLength(1)
})
