import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import type { RunningPostgres } from '@/db/embedded/launch'
import { appRole } from '@/db/embedded/roles'
import { startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { openWire, type Wire } from '@/db/testing/wire'
import type { Operation } from '@/features/outline/model/rules/operation'

// What waits for the viewer is asked for by pages, whose shell says it. Here nobody can ask: what does it anyway fails.
let database: RunningPostgres
let wire: Wire
let person: { id: string; viewer: Viewer }
const node = newId()

beforeAll(async () => {
  database = await startScratchPostgres()
  await migrate(database.ownerUrl, appRole, true)
  wire = await openWire(database.appUrl)
  vi.stubEnv('DATABASE_URL', wire.url)
  vi.stubEnv('TEST_OWNER_URL', database.ownerUrl)
  const { createPerson, createSession, owner } = await import('@/db/testing/factories')
  const { id } = await createPerson()
  person = { id, viewer: (await createSession(id)).viewer }
  const section = newId()
  await save(
    {
      ...{ kind: 'section', id: newId(), section, analysis: null },
      ...{ sectionKind: 'strength', heading: null, position: 'a0' },
    } as Operation,
    {
      ...{ kind: 'insert', id: newId(), node, section, parent: null, position: 'a0', text: '글' },
      ...{ form: 'bullet', box: 'none', start: null, isGoal: false },
    } as Operation,
  )
  await owner().unsafe(`
    alter function app.waiting() rename to waiting_of_before;
    create function app.waiting() returns table (owner_id uuid) language plpgsql as $$
      begin raise exception 'somebody asked what waits'; end $$;
    create or replace function within.teams_waiting(person uuid) returns integer language plpgsql as $$
      begin raise exception 'somebody asked what waits in teams'; end $$`)
  // The first time, a connection also asks for the types that it meets.
  await edit()
  await poll()
  wire.takeStatements()
})
afterAll(async () => {
  const { closePool } = await import('@/db/pool')
  const { owner } = await import('@/db/testing/factories')
  await Promise.all([closePool(), owner().end()])
  await wire.close()
  await database.stop()
  vi.unstubAllEnvs()
})

async function save(...operations: Operation[]): Promise<void> {
  const { applyOperations } = await import('@/features/outline/write/mutations/apply')
  expect(await applyOperations(person.viewer, person.id, operations)).toMatchObject({ ok: true })
}
let seen = 0
const edit = () => save({ kind: 'edit', id: newId(), node, text: `글 ${seen}`, seen: ++seen })

async function poll(): Promise<void> {
  const { findPulse } = await import('@/features/history/queries/past')
  expect((await findPulse(person.viewer)).revision).toBeGreaterThan(0)
}

it('an autosave does not ask what waits', async () => {
  await edit()
  // begin, the viewer, the revision, all that is read, the edit, its history, commit
  expect(wire.takeStatements()).toBe(7)
})

it('a poll does not ask what waits', async () => {
  await poll()
  // begin, the viewer, the revision, commit
  expect(wire.takeStatements()).toBe(4)
})

it('a page does', async () => {
  const { findKys } = await import('@/features/kys/queries')
  await expect(findKys(person.viewer, person.id)).rejects.toThrow(/somebody asked what waits/)
})
