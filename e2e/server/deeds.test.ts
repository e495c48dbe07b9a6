import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { printCases } from '@/db/testing/functions'
import { bodyOf, doorOf, readIn, tries } from '../access/actions'
import { type Answer, call } from '../access/requests'
import {
  type AccessScene,
  createAccessScene,
  everythingOf,
  removeAccessScene,
  tokenOf,
} from '../access/scene'

/** Whether the answer says that something was done: a good result, a way on, or a cookie. */
const saysDone = ({ text, leadsTo, cookies }: Answer) =>
  /"ok":true/.test(text) || (leadsTo !== '' && !leadsTo.includes('callbackUrl')) || cookies.length > 0

async function within(work: (scene: AccessScene) => Promise<void>): Promise<void> {
  const scene = await createAccessScene()
  try {
    await work(scene)
  } finally {
    await removeAccessScene(scene)
  }
}

let cases = 0

// Had nobody been let in, the refusals would prove nothing. What is done changes the scene, so each has its own.
for (const { action, sample, doers } of tries()) {
  const { input, alive, proof } = sample
  const elsewhere = proof?.startsWith('e2e/') ? proof : undefined
  if (!elsewhere) cases += doers.length

  test(`${action.name}: who may gets it done`, async () => {
    if (elsewhere) return expect(existsSync(elsewhere)).toBe(true)
    expect(doers.length, 'somebody must be able to').toBeGreaterThan(0)
    for (const asker of doers) {
      await within(async (scene) => {
        const token = await tokenOf(scene, asker)
        const before = await everythingOf(scene)
        const sent = (alive ?? input)(scene)
        const answer = await call(doorOf(action, scene, asker), bodyOf(action, sent), token)
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

afterAll(() => printCases(cases))
