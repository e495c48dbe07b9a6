import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Busy } from '@/db/busy'
import { readAs, type Viewer } from '@/db/client'
import { closePool } from '@/db/pool'
import { node } from '@/db/schema'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { isHealthy } from '@/features/health/queries/health'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from './apply'

type Somebody = { id: string; viewer: Viewer }
let writer: Somebody
let other: Somebody

async function somebody(): Promise<Somebody> {
  const { id } = await createPerson()
  return { id, viewer: (await createSession(id)).viewer }
}

beforeAll(async () => {
  writer = await somebody()
  other = await somebody()
})
afterAll(async () => {
  await deletePerson(writer.id)
  await deletePerson(other.id)
  await closePool()
})

/** Holds the row that every save of this person locks first. @returns lets go of it */
async function hold(personId: string): Promise<() => Promise<void>> {
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let held = () => {}
  const isHeld = new Promise<void>((resolve) => {
    held = resolve
  })
  const transaction = owner().begin(async (tx) => {
    await tx`select 1 from public.revision where owner_id = ${personId} for update`
    held()
    await released
  })
  await isHeld
  return async () => {
    letGo()
    await transaction
  }
}

const strength = (text: string): Operation[] => {
  const section = newId()
  return [
    {
      kind: 'section',
      id: newId(),
      section,
      analysis: null,
      sectionKind: 'strength',
      heading: text,
      position: `a${text}`,
    },
  ] as Operation[]
}

test('eleven saves behind one held lock keep nobody else waiting, end as busy, and go through afterwards', async () => {
  const saves = Array.from({ length: 11 }, (_, i) => strength(String(i)))
  const letGo = await hold(writer.id)
  let ended = 0
  const ends = saves.map((operations) =>
    applyOperations(writer.viewer, writer.id, operations)
      .catch((error: unknown) => error)
      .finally(() => {
        ended += 1
      }),
  )
  let undisturbed = 0
  while (ended < saves.length) {
    const before = ended
    const [rows, healthy] = await Promise.all([
      readAs(other.viewer, (tx) => tx.select().from(node).where(eq(node.ownerId, other.id))),
      isHealthy(),
    ])
    expect([rows, healthy]).toEqual([[], true])
    if (ended === before) undisturbed += 1
    await wait(100)
  }
  for (const end of await Promise.all(ends)) expect(end).toBeInstanceOf(Busy)
  // Whoever had to wait for the saves would be answered only when one of them has ended.
  expect(undisturbed).toBeGreaterThan(3)
  await letGo()
  // As the editor's queue does: the same batches again.
  for (const operations of saves) {
    expect(await applyOperations(writer.viewer, writer.id, operations)).toMatchObject({ ok: true })
  }
  const [kept] = await owner()`
    select count(*)::int as sections from public.section where owner_id = ${writer.id} and kind = 'strength'`
  expect(kept?.sections).toBe(11)
})
