import type { Asker } from './access/scene'
import { expectAccessibleAt } from './fixtures/axe'
import { eachPage, test } from './fixtures/every-page'
import { test as withPerson } from './fixtures/person'

/** Each of them sees pages of their own, or the same ones differently. */
const faces: Asker[] = ['self', 'mentor', 'lead', 'nobody']

for (const face of faces) {
  test(`every page that is open to ${face} is accessible, light and dark @phone`, async ({ page, scene }) => {
    test.slow()
    await eachPage(page, scene, face, (address) => expectAccessibleAt(page, address))
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
