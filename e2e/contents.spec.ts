import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson, owner } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { writeGap } from '@/db/testing/teams'
import { expectAccessibleAt } from './fixtures/axe'
import { itemNamed } from './fixtures/goals'
import { write } from './fixtures/mentorship'
import { test } from './fixtures/person'

const contents = (page: Page) => page.getByRole('navigation', { name: '이 문서' })
const here = (page: Page) => contents(page).locator('[aria-current]')

/** An analysis of a group of three competencies and 30 gaps. */
async function begin(person: { id: string }) {
  const names = ['데이터', '인덱스', '캐시']
  const analysis = await writeGap(
    person.id,
    '목표',
    names.map((text) => ({ text })),
  )
  await owner()`update node set parent_id = (select id from node where owner_id = ${person.id} and text = '데이터')
    where owner_id = ${person.id} and text in ('인덱스', '캐시')`
  const gaps = Array.from({ length: 30 }, (_, index) => `모자란 것 ${index}`)
  await write(person.id, analysis, 'gap', 'a1V', gaps)
  return `/people/${person.id}/gap/${analysis}`
}

test('the contents of a long document lead to its sections and groups, and mark the present one', async ({
  page,
  person,
}) => {
  const address = await begin(person)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(address)
  await expect(here(page)).toHaveText('필요역량')
  await expect(contents(page).getByRole('link')).toHaveText([
    '필요역량',
    '데이터',
    '나의 상태',
    'Gap',
    'To-Do List',
  ])
  await contents(page).getByRole('link', { name: /^Gap/ }).click()
  await expect(here(page)).toHaveText('Gap')
  await expect(page.getByRole('heading', { name: 'Gap', exact: true })).toBeInViewport()
  await page.keyboard.press('End')
  await expect(here(page)).toHaveText('To-Do List')
  await contents(page).getByRole('link', { name: '데이터' }).click()
  await expect(here(page)).toHaveText('데이터')
  await expect(itemNamed(page, '필요역량 1')).toBeFocused()
  await expectAccessibleAt(page, address)
})

test('a short document has no contents, nor has a narrow page, nor paper', async ({ page, person }) => {
  const address = await begin(person)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(address)
  await expect(contents(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(contents(page)).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1100, height: 900 })
  await expect(contents(page)).toBeHidden()
  await owner()`delete from node where owner_id = ${person.id} and text like '모자란 것 %'`
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Gap', exact: true })).toBeVisible()
  await expect(contents(page)).toHaveCount(0)
})

test('a mentor is led to groups as well', async ({ page, person }) => {
  const mentee = await createPerson({ name: '한별' })
  const address = await begin(mentee)
  await createMentorship(mentee.id, person.id, [address.split('/').at(-1) as string])
  await page.setViewportSize({ width: 1440, height: 500 })
  await page.goto(address)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  const group = page.getByRole('main').locator('li', { hasText: '인덱스' }).first()
  await expect(group).not.toBeInViewport()
  await contents(page).getByRole('link', { name: '데이터' }).click()
  await expect(group).toBeInViewport()
  await deletePerson(mentee.id)
})
