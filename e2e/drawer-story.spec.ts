import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { drawerOf, openDrawer, openStory, tabOf } from './fixtures/drawer'
import { enter, itemNamed } from './fixtures/goals'
import { chainRow, setLevel, trackOf } from './fixtures/levels'
import { test as base, type Mentee } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

/** The mentor's page is `page`; the mentee has a browser of their own beside it. */
const test = base.extend<{ theirs: Page }>({
  theirs: async ({ browser, mentee }, use) => use(await alongside(browser, mentee)),
})

const gapOf = ({ id, opened }: Mentee) => `/people/${id}/gap/${opened}`
const chainOf = (mentee: Mentee) => `${gapOf(mentee)}?view=chain`
const ready = (page: Page) => expect(drawerOf(page)).toHaveAttribute('data-ready')
const story = (page: Page) => drawerOf(page).getByRole('tabpanel', { name: '항목' })
const titleOf = (page: Page, name: string) =>
  story(page).getByRole('heading', { name, exact: true, level: 2 })

test('Enter opens the story of a row, which follows from row to row', async ({ mentee, theirs }) => {
  await theirs.goto(chainOf(mentee))
  await ready(theirs)
  const [first, second] = [chainRow(theirs, '여는 역량'), chainRow(theirs, '여는 배포')]
  await first.focus()
  await theirs.keyboard.press('Enter')
  await expect(tabOf(theirs, '항목')).toBeFocused()
  await expect(titleOf(theirs, '여는 역량')).toBeVisible()
  for (const [part, words] of [
    ['Gap', '여는 모자람'],
    ['할 일', '여는 할 일'],
    ['근거', '여는 근거'],
  ] as const) {
    await expect(story(theirs).getByRole('region', { name: part, exact: true })).toContainText(words)
  }
  await expectAccessible(theirs)
  // From the drawer itself the keys lead on as well.
  await theirs.keyboard.press('KeyJ')
  await expect(second).toBeFocused()
  await expect(titleOf(theirs, '여는 배포')).toBeVisible()
  await theirs.keyboard.press('KeyK')
  await expect(first).toBeFocused()
  await expect(titleOf(theirs, '여는 역량')).toBeVisible()
  await trackOf(theirs, '여는 배포').first().focus()
  await expect(titleOf(theirs, '여는 배포')).toBeVisible()

  // What hangs on it is added and changed here, and the row tells it at once.
  const add = async (button: string, words: string) => {
    await story(theirs).getByRole('button', { name: button }).click()
    await theirs.keyboard.type(words)
    await theirs.keyboard.press('Enter')
    await theirs.keyboard.press('Escape')
  }
  await add('무엇이 모자란가요: 여는 배포', '되돌려 본 적이 없어요')
  await add('근거 더하기: 여는 배포', 'https://example.test/notes')
  await expect(second).toContainText('되돌려 본 적이 없어요')
  await expect(second).toContainText('근거 1')
  await expect(drawerOf(theirs)).toBeVisible()
  await story(theirs)
    .getByRole('button', { name: /역량에서 떼어 놓기: 되돌려/ })
    .click()
  await expect(second).not.toContainText('되돌려 본 적이 없어요')
  await expect(story(theirs).getByRole('link', { name: 'https://example.test/notes' })).toBeVisible()
})

test('what happened is there for the owner alone', async ({ page, mentee, theirs }) => {
  await theirs.goto(chainOf(mentee))
  await setLevel(theirs, '여는 배포', 'self', 1)
  await setLevel(theirs, '여는 배포', 'self', 2)
  await expect(theirs.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await openStory(theirs, '여는 배포')
  const history = story(theirs).getByRole('region', { name: '있었던 일' })
  await expect(history).toContainText('지금 경험')
  await expect(history.getByRole('listitem')).toHaveCount(1)

  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(chainOf(mentee))
  await openStory(page, '여는 배포')
  await page.waitForLoadState('networkidle')
  await expect(story(page).getByRole('region', { name: '있었던 일' })).toHaveCount(0)
  expect(asked.filter((url) => url.includes('/history/'))).toEqual([])
  const [row] = await owner()`select id from node where owner_id = ${mentee.id} and text = '여는 배포'`
  const levels = `/people/${mentee.id}/history/levels?item=${row?.id}`
  expect((await page.request.get(levels)).status()).toBe(404)
  const own = await (await theirs.request.get(levels)).json()
  expect(own.map(({ kind, value }: { kind: string; value: number }) => [kind, value])).toEqual([['self', 2]])
})

test('in the text the story follows the item that is written', async ({ mentee, theirs }) => {
  await theirs.goto(gapOf(mentee))
  await openDrawer(theirs, '항목')
  await enter(itemNamed(theirs, '필요역량 2'))
  await expect(titleOf(theirs, '여는 배포')).toBeVisible()
  await expect(itemNamed(theirs, '필요역량 2')).toBeFocused()
  await enter(itemNamed(theirs, 'Gap 1'))
  await expect(titleOf(theirs, '여는 역량')).toBeVisible()
})
