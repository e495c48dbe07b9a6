import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { printCases } from '@/db/testing/functions'
import { bodyOf, doorOf, exportedActions, gaps, samples } from './access/actions'
import { type Answer, call } from './access/requests'
import type { Input } from './access/sample'
import {
  type AccessScene,
  type Asker,
  createAccessScene,
  everybody,
  everythingOf,
  isSignedIn,
  leaked,
  removeAccessScene,
  tokenOf,
  told,
} from './access/scene'

const idOf = (scene: AccessScene, asker: Asker) =>
  isSignedIn(asker) ? scene.viewers[asker] : '00000000-0000-7000-8000-000000000000'

/** Whether the answer says that something was done: a good result, a way on, or a cookie. */
const saysDone = ({ text, leadsTo, cookies }: Answer) =>
  /"ok":true/.test(text) || (leadsTo !== '' && !leadsTo.includes('callbackUrl')) || cookies.length > 0

/** What the asker learns from an answer: what was typed comes back, and is not news. */
const readIn = ({ text }: Answer, sent: Input, scene: AccessScene, asker: Asker) =>
  leaked(text, scene, asker).filter((word) => !told(JSON.stringify(sent), scene).includes(word))

async function within(work: (scene: AccessScene) => Promise<void>): Promise<void> {
  const scene = await createAccessScene()
  try {
    await work(scene)
  } finally {
    await removeAccessScene(scene)
  }
}

let cases = 0

test('every action has a sample', () => {
  expect(gaps()).toEqual([])
})

for (const action of exportedActions()) {
  const sample = samples[action.name]
  if (!sample) continue
  const { input, may, alive, by = may, proof, tried = everybody } = sample
  const refused = tried.filter((asker) => !may.includes(asker))
  const doers = by.length === 0 && alive ? refused.slice(0, 1) : by
  cases += refused.length + (proof?.startsWith('e2e/') ? 0 : doers.length)

  test(`${action.name}: who may not changes nothing of the owner's`, async () => {
    test.slow()
    await within(async (scene) => {
      for (const asker of refused) {
        const token = await tokenOf(scene, asker)
        const before = await everythingOf(scene)
        const sent = input(scene)
        const answer = await call(doorOf(action, idOf(scene, asker)), bodyOf(action, sent), token)
        expect(answer.text, `${asker} called something else`).not.toContain('Server action not found')
        expect(readIn(answer, sent, scene, asker), `${asker} reads in the answer`).toEqual([])
        expect(await everythingOf(scene), `after ${asker} called ${action.name}`).toBe(before)
      }
    })
  })

  test(`${action.name}: who may gets it done`, async () => {
    if (proof?.startsWith('e2e/')) return expect(existsSync(proof)).toBe(true)
    expect(doers.length, 'somebody must be able to').toBeGreaterThan(0)
    for (const asker of doers) {
      await within(async (scene) => {
        const token = await tokenOf(scene, asker)
        const before = await everythingOf(scene)
        const door = doorOf(action, idOf(scene, asker))
        const sent = (alive ?? input)(scene)
        const answer = await call(door, bodyOf(action, sent), token)
        const changed = (await everythingOf(scene)) !== before
        expect(
          proof === 'answer' ? saysDone(answer) : changed,
          `${asker}: ${answer.text.slice(0, 500)}`,
        ).toBe(true)
        // Whoever signs in, or comes by a link, becomes somebody who may read more.
        if (!alive) expect(readIn(answer, sent, scene, asker), `${asker} reads in the answer`).toEqual([])
      })
    }
  })
}

test.afterAll(() => printCases(cases))
