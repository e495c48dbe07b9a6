import { expect, test } from '@playwright/test'
import { printCases } from '@/db/testing/functions'
import { addressOf, expectedStatus, gaps, routes, toldBy } from './access/pages'
import { ask } from './access/requests'
import {
  type AccessScene,
  createAccessScene,
  everybody,
  known,
  leaked,
  removeAccessScene,
  tokenOf,
  told,
} from './access/scene'

let scene: AccessScene

test.beforeAll(async () => {
  scene = await createAccessScene()
})
test.afterAll(() => removeAccessScene(scene))

const nobody = '00000000-0000-7000-8000-000000000000'
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The page without what differs from request to request. */
const still = (html: string) =>
  html.replace(anyId, 'id').replace(/nonce(=|\\?":\\?)\\?"[^"\\]*\\?"/g, 'nonce')

test('every page and route is in the table of who may open it', () => {
  expect(gaps()).toEqual([])
})

for (const asker of everybody) {
  test(`${asker}: every address answers as the table says`, async () => {
    test.slow()
    const token = await tokenOf(scene, asker)
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
}

// The table would also hold if nobody were shown anything.
for (const reader of [
  'self',
  'mentor',
  'another mentor',
  'fellow reader',
  'mentor of another analysis',
  'lead',
] as const) {
  test(`${reader}: what is for them is shown to them`, async () => {
    const token = await tokenOf(scene, reader)
    const pages = routes().filter((route) => toldBy(route).length === 0)
    const read = await Promise.all(pages.map((route) => ask(addressOf(route, scene), token)))
    const all = read.map(({ text }) => text).join()
    expect(told(all, scene).sort()).toEqual([...(known[reader] ?? [])].sort())
  })
}

test.afterAll(() => printCases(routes().length * everybody.length))
