import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { openWire, type Wire } from '@/db/testing/wire'
import { facetNames } from '@/features/outline/model/rules/facets'

let wire: Wire
let personId: string
let read: () => Promise<unknown>

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  const { findHome } = await import('./pages')
  personId = (await createPerson()).id
  const { viewer } = await createSession(personId)
  read = () => findHome(viewer)
})

afterAll(async () => {
  await deletePerson(personId)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

it('the start page asks in two round trips what was written, who waits, and how the last weeks went', async () => {
  // The first time, the connection also learns the statements.
  await read()
  wire.takeRoundTrips()
  wire.takeStatements()
  await read()
  expect(wire.takeRoundTrips()).toBe(2)
  expect(wire.takeStatements()).toBeLessThanOrEqual(16 + facetNames.length)
})
