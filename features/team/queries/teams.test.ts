import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { createTeam } from '@/db/testing/teams'
import { openWire, type Wire } from '@/db/testing/wire'
import { newToken } from '@/lib/token'

// As for the pages of the document: the statements leave together, then the transaction ends.
let wire: Wire
let personId: string
let pages: Record<string, () => Promise<unknown>>

beforeAll(async () => {
  wire = await openWire(inject('appUrl'), 100)
  vi.stubEnv('DATABASE_URL', wire.url)
  const { findTeam, findTeamInvitation, findTeamManagement, listTeams } = await import('./teams')
  personId = (await createPerson()).id
  const team = await createTeam(personId)
  const { viewer } = await createSession(personId)
  pages = {
    list: () => listTeams(viewer),
    team: () => findTeam(viewer, team),
    management: () => findTeamManagement(viewer, team),
    invitation: () => findTeamInvitation(viewer, newToken()),
  }
})

afterAll(async () => {
  await deletePerson(personId)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

test.each(['list', 'team', 'management', 'invitation'])('%s: two round trips', async (name) => {
  const read = pages[name] as () => Promise<unknown>
  expect(await read()).not.toBeNull()
  wire.takeRoundTrips()
  await read()
  expect(wire.takeRoundTrips()).toBe(2)
})
