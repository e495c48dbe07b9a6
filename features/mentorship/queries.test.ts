import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { openWire, type Wire } from '@/db/testing/wire'
import { newToken } from '@/lib/token'

// As for the pages of the document: the statements leave together, then the transaction ends.
let wire: Wire
let personId: string
let pages: Record<string, () => Promise<unknown>>

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  const { findInvitation, findMentoring, findOpenable } = await import('./queries')
  personId = (await createPerson()).id
  const { viewer } = await createSession(personId)
  pages = {
    mentoring: () => findMentoring(viewer),
    'new link': () => findOpenable(viewer),
    invitation: () => findInvitation(viewer, newToken()),
  }
})

afterAll(async () => {
  await deletePerson(personId)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

test.each(['mentoring', 'new link', 'invitation'])('%s: two round trips', async (name) => {
  const read = pages[name] as () => Promise<unknown>
  await read()
  wire.takeRoundTrips()
  await read()
  expect(wire.takeRoundTrips()).toBe(2)
})
