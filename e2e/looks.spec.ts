import { sessionCookie } from '@/auth/cookies'
import { addressOf, expectedStatus, pageRoutes } from './access/pages'
import { type AccessScene, type Asker, createAccessScene, removeAccessScene, tokenOf } from './access/scene'
import { expectAccessibleAt } from './fixtures/axe'
import { test as base } from './fixtures/browser'
import { test as withPerson } from './fixtures/person'

const test = base.extend<object, { scene: AccessScene }>({
  scene: [
    async ({ browserName: _ }, use) => {
      const scene = await createAccessScene()
      await use(scene)
      await removeAccessScene(scene)
    },
    { scope: 'worker' },
  ],
})

/** Each of them sees pages of their own, or the same ones differently. */
const faces: Asker[] = ['self', 'mentor', 'lead', 'nobody']

/** Further addresses of a page that look different. */
const besides: Record<string, string[]> = {
  '/people/[personId]/gap/[analysisId]': ['?view=chain', '?view=walk'],
  '/sign-in': ['?error=OAuthAccountNotLinked'],
}

for (const face of faces) {
  test(`every page that is open to ${face} is accessible, light and dark @phone`, async ({ page, scene }) => {
    test.slow()
    const token = await tokenOf(scene, face)
    const url = process.env.BASE_URL ?? ''
    if (token) await page.context().addCookies([{ name: sessionCookie(url).name, value: token, url }])
    for (const route of pageRoutes().filter((one) => expectedStatus(one, face) === 200)) {
      for (const query of ['', ...(besides[route] ?? [])]) {
        await expectAccessibleAt(page, addressOf(route, scene) + query)
      }
    }
  })
}

withPerson(
  'every page of a newcomer is accessible, light and dark @phone',
  async ({ page, person, mayComplain }) => {
    mayComplain(/status of 404/)
    const own = ['kys', 'gap', 'todos', 'history', 'import'].map((name) => `/people/${person.id}/${name}`)
    const others = ['/', '/mentoring', '/mentoring/invite/mentee', '/teams', '/reset/unknown', '/nowhere']
    for (const address of [...own, ...others]) await expectAccessibleAt(page, address)
  },
)
