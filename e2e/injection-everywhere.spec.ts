import { expect } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { addressOf, expectedStatus, routes } from './access/pages'
import { type AccessScene, createAccessScene, removeAccessScene, tokenOf } from './access/scene'
import { test } from './fixtures/browser'
import { expectHarmless, unfold, watch } from './fixtures/harm'
import { run } from './fixtures/payloads'
import { speak } from './fixtures/person'
import { poison, unfilled } from './fixtures/poison'

const url = process.env.BASE_URL ?? ''
let scene: AccessScene

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  scene = await createAccessScene()
  await poison(scene)
})
test.afterAll(() => removeAccessScene(scene))

test('every text of the database is filled with payloads', async () => {
  expect(await unfilled()).toEqual([])
})

/** Downloads and answers for programs are no pages. */
const isPage = (route: string) => !/^\/api\/|\/(archive|document)$/.test(route)
/** Without the policy only the app protects, so that is where everybody looks. */
const askersWith = { served: ['self'], removed: ['self', 'mentor', 'lead'] } as const

for (const policy of ['served', 'removed'] as const) {
  for (const asker of askersWith[policy]) {
    test(`no text runs on any page that is open to ${asker}, with the policy ${policy}`, async ({ page }) => {
      test.slow()
      await speak(page.context(), 'ko')
      const value = (await tokenOf(scene, asker)) ?? ''
      const cookie = { name: sessionCookie(url).name, value, url, httpOnly: true, sameSite: 'Lax' } as const
      await page.context().addCookies([cookie])
      const seen = await watch(page, policy)
      const open = routes().filter((route) => isPage(route) && expectedStatus(route, asker) === 200)
      const chain = addressOf('/people/[personId]/gap/[analysisId]', scene)
      for (const address of [...open.map((route) => addressOf(route, scene)), `${chain}?view=chain`]) {
        const place = `${asker} at ${address}, policy ${policy}`
        expect((await page.goto(address))?.status(), place).toBe(200)
        await unfold(page)
        await expectHarmless(page, place)
      }
      expect(seen, asker).toEqual({ asked: [], dialogs: [] })
    })
  }

  // Without it, the tests above would also pass if they were blind.
  test(`a payload that does run is seen, with the policy ${policy}`, async ({ page, mayComplain }) => {
    mayComplain(policy === 'served' ? /Content Security Policy/ : /net::ERR_FAILED/)
    // React may find the page changed that it is about to take over.
    mayComplain(/React error #418/)
    const seen = await watch(page, policy)
    await page.goto('/sign-in')
    await page.evaluate((code) => {
      const main = document.querySelector('main') ?? document.body
      main.innerHTML = `<img src="https://evil.example/x.png" onerror="${code}"><a href="javascript:${code}">x</a>`
    }, run)
    await expect
      .poll(() => page.evaluate(() => (window.ran ?? window.blocked ?? []).length), 'ran, or was stopped')
      .toBeGreaterThan(0)
    await expect(expectHarmless(page, 'control')).rejects.toThrow()
    if (policy === 'removed') expect(seen.asked).toEqual(['https://evil.example/x.png'])
  })
}
