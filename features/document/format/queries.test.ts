import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { openWire, type Wire } from '@/db/testing/wire'
import { facetNames } from '@/features/outline/model/rules/facets'

let wire: Wire
let queries: typeof import('./queries')
let ownerId: string
let viewer: Viewer

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  const [{ storeImports }, { parseDocument }] = await Promise.all([
    import('@/features/document/import/mutations'),
    import('@/features/document/markdown/rules/parse'),
  ])
  queries = await import('./queries')
  ownerId = (await createPerson()).id
  viewer = (await createSession(ownerId)).viewer
  const { document } = parseDocument('### Key Strength\n- Go\n### 필요역량\n- 관측\n')
  const parts = [{ document, kys: 'add' as const, analysis: 'add', name: null }]
  await storeImports(viewer, { owner: ownerId, importId: randomUUID(), parts })
})

afterAll(async () => {
  await deletePerson(ownerId)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

test.each([
  // With a statement for each facet.
  ['loadDocument', 8 + facetNames.length],
  ['findImport', 6],
] as const)(
  '%s: three round trips, for a stranger is refused before any row is read, at most %i statements',
  async (name, most) => {
    await queries[name](viewer, ownerId)
    wire.takeRoundTrips()
    wire.takeStatements()
    expect(await queries[name](viewer, ownerId)).not.toBeNull()
    expect(wire.takeRoundTrips()).toBe(3)
    expect(wire.takeStatements()).toBeLessThanOrEqual(most)
  },
)

test('a stranger finds nothing, nor does anybody at an address that is none', async () => {
  const stranger = await createPerson()
  const { viewer: other } = await createSession(stranger.id)
  for (const query of [queries.loadDocument, queries.findImport]) {
    expect(await query(other, ownerId)).toBeNull()
    expect(await query(viewer, 'me')).toBeNull()
    expect(await query(viewer, randomUUID())).toBeNull()
  }
  expect(await queries.findImport(other, stranger.id)).toMatchObject({ kysIsWritten: false })
  expect(await queries.findImport(viewer, ownerId)).toMatchObject({ kysIsWritten: true })
  await deletePerson(stranger.id)
})
