import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { openWire, type Wire } from '@/db/testing/wire'
import { facetNames } from '@/features/outline/model/rules/facets'

// Every page of the document: who asks, then its statements together, then the end of the transaction. The relay answers
// later than TCP holds a second packet back (Nagle's algorithm and delayed acknowledgement, 40 ms).
let wire: Wire
let ownerId: string
let pages: Record<string, () => Promise<unknown>>

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  const [kys, analysis, { createAnalysis }, todo] = await Promise.all([
    import('@/features/kys/queries'),
    import('@/features/analysis/queries/pages'),
    import('@/features/analysis/mutations'),
    import('./queries'),
  ])
  ownerId = (await createPerson()).id
  const { viewer } = await createSession(ownerId)
  const id = await createAnalysis(viewer, { owner: ownerId, wording: '목표', goals: [] })
  pages = {
    start: () => todo.findStart(viewer),
    kys: () => kys.findKys(viewer, ownerId),
    'list of analyses': () => analysis.listAnalyses(viewer, ownerId),
    analysis: () => analysis.findAnalysis(viewer, ownerId, String(id)),
    'question before deletion': () => analysis.findLoss(viewer, ownerId, String(id)),
    'to-dos': () => todo.listTodos(viewer, ownerId),
  }
})

afterAll(async () => {
  await deletePerson(ownerId)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

test.each([
  ['start', 2, 9, 1],
  ['kys', 3, 20, 1],
  ['list of analyses', 3, 11, 2],
  ['analysis', 3, 21, 1],
  ['question before deletion', 3, 10, 1],
  ['to-dos', 3, 9, 1],
])(
  '%s: %i round trips, at most %i statements and one for each facet of %i outlines',
  async (name, trips, most, outlines) => {
    const read = pages[name] as () => Promise<unknown>
    // The first time, the connection also learns the statements.
    await read()
    wire.takeRoundTrips()
    wire.takeStatements()
    expect(await read()).not.toBeNull()
    expect(wire.takeRoundTrips()).toBe(trips)
    expect(wire.takeStatements()).toBeLessThanOrEqual(most + outlines * facetNames.length)
  },
)
