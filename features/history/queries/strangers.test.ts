import postgres from 'postgres'
import { afterAll, expect, inject, test } from 'vitest'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { loadArchive } from '@/features/archive/queries'
import { today } from '@/lib/dates'
import { findGrowth } from './growth'
import { findChanges, findDay, findGraves, listDays } from './pages'

const people: string[] = []
afterAll(() => Promise.all(people.map(deletePerson)))

test('a stranger is refused ahead of all reading, so the answer tells nothing of how much is written', async () => {
  const [owner, stranger] = [await createPerson(), await createPerson()]
  people.push(owner.id, stranger.id)
  const { viewer } = await createSession(stranger.id)
  const day = today('Asia/Seoul')
  const lock = postgres(inject('ownerUrl'), { max: 1, onnotice: () => {} })
  try {
    // Whoever reads a row of these waits for the lock and fails.
    await lock.begin(async (tx) => {
      await tx`lock table public.operation, public.node, public.section in access exclusive mode`
      expect(await listDays(viewer, owner.id, null)).toBeNull()
      expect(await findDay(viewer, owner.id, day)).toBeNull()
      expect(await findChanges(viewer, owner.id, day, day)).toBeNull()
      expect(await findGraves(viewer, owner.id)).toBeNull()
      expect(await findGrowth(viewer, owner.id)).toBeNull()
      expect(await loadArchive(viewer, owner.id)).toBeNull()
    })
  } finally {
    await lock.end()
  }
})
