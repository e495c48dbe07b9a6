import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printCases } from '@/db/testing/functions'
import { gaps as actionGaps, bodyOf, doorOf, readIn, tries } from '../access/actions'
import { addressOf, expectedStatus, gaps as pageGaps, routes, toldBy } from '../access/pages'
import { ask, call } from '../access/requests'
import {
  type AccessScene,
  type Asker,
  createAccessScene,
  everybody,
  everythingOf,
  known,
  leaked,
  removeAccessScene,
  tokenOf,
  told,
} from '../access/scene'

// All of this shares one scene: who is refused changes nothing, which is looked at after every single call. What
// follows the calls, every page for everybody, would fail had somebody lost on the way what lets them in.
let scene: AccessScene
let own: string | null
let before: string
let cases = 0

beforeAll(async () => {
  scene = await createAccessScene()
  own = await tokenOf(scene, 'self')
  before = await everythingOf(scene)
})

afterAll(async () => {
  await removeAccessScene(scene)
  printCases(cases)
})

/** The owner's session is among the owner's rows, so there is one for all calls; others may end theirs by a call. */
const tokenFor = (asker: Asker) => (asker === 'self' ? own : tokenOf(scene, asker))

/** What the owner has is as it was; a change is told once, by the call that made it. */
async function expectUntouched(after: string): Promise<void> {
  const was = before
  before = await everythingOf(scene)
  expect(before, `after ${after}`).toBe(was)
}

test('every action has a sample', () => {
  expect(actionGaps()).toEqual([])
})

test('every page and route is in the table of who may open it', () => {
  expect(pageGaps()).toEqual([])
})

for (const { action, sample, refused } of tries()) {
  cases += refused.length
  test(`${action.name}: who may not changes nothing of the owner's`, async () => {
    for (const asker of refused) {
      const token = await tokenFor(asker)
      const sent = sample.input(scene)
      const answer = await call(doorOf(action, scene, asker), bodyOf(action, sent), token)
      expect(answer.text, `${asker} called something else`).not.toContain('Server action not found')
      expect(readIn(answer, sent, scene, asker), `${asker} reads in the answer`).toEqual([])
      await expectUntouched(`${asker} called ${action.name}`)
    }
  })
}

describe('afterwards', () => {
  const nobody = '00000000-0000-7000-8000-000000000000'
  const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
  cases += routes().length * everybody.length

  /** The page without what differs from request to request. */
  const still = (html: string) =>
    html.replace(anyId, 'id').replace(/nonce(=|\\?":\\?)\\?"[^"\\]*\\?"/g, 'nonce')

  test.for(everybody)('%s: every address answers as the table says', async (asker) => {
    const token = await tokenFor(asker)
    for (const route of routes()) {
      const address = addressOf(route, scene)
      const answer = await ask(address, token)
      expect(answer.status, `${asker} at ${route}`).toBe(expectedStatus(route, asker))
      expect(leaked(answer.text, scene, asker, toldBy(route)), `${asker} reads at ${route}`).toEqual([])
      if (answer.status !== 404 || address.search(anyId) === -1) continue
      expect(answer.title, `${asker} at ${route}`).toMatch(/^찾을 수 없어요/)
      const absent = await ask(address.replace(anyId, nobody), token)
      expect(answer.title, `the title for ${asker} at ${route}`).toBe(absent.title)
      expect(still(answer.text), `the refusal of ${asker} at ${route}`).toBe(still(absent.text))
    }
  })

  // The table would also hold if nobody were shown anything.
  test.for([
    'self',
    'mentor',
    'another mentor',
    'fellow reader',
    'mentor of another analysis',
    'lead',
  ] as const)('%s: what is for them is shown to them', async (reader) => {
    const token = await tokenFor(reader)
    const pages = routes().filter((route) => toldBy(route).length === 0)
    const read = await Promise.all(pages.map((route) => ask(addressOf(route, scene), token)))
    const all = read.map(({ text }) => text).join()
    expect(told(all, scene).sort()).toEqual([...(known[reader] ?? [])].sort())
  })
})
