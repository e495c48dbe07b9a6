import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner } from '@/db/testing/factories'
import { expectAccessibleAt } from './fixtures/axe'
import { saved } from './fixtures/goals'
import { expectLevel, setLevel } from './fixtures/levels'
import { test as withMentee, write } from './fixtures/mentorship'
import { alongside, test } from './fixtures/person'

const names = ['캐시', '배포', '관측']

/** An analysis of three competencies below a heading, none of them rated. */
async function writeUnrated(owner_id: string): Promise<string> {
  const sql = owner()
  const id = newId()
  await sql`insert into analysis ${sql({ owner_id, id, position: 'a0', current: true })}`
  await write(owner_id, id, 'goal', 'a0', ['멈추지 않는 결제'])
  const [heading = '', ...below] = await write(owner_id, id, 'required', 'a1', ['운영', ...names])
  await sql`update node set parent_id = ${heading} where owner_id = ${owner_id} and id in ${sql(below)}`
  const [gap = ''] = await write(owner_id, id, 'gap', 'a2', ['되돌려 본 적이 없어요'])
  await sql`insert into link ${sql({ owner_id, node_id: gap, competency_id: below[1] ?? '' })}`
  return `/people/${owner_id}/gap/${id}`
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const offer = (page: Page) => page.getByRole('link', { name: '하나씩 정하기' })

async function walk(page: Page, analysis: string): Promise<void> {
  await page.goto(`${analysis}?view=walk`)
  await expect(title(page, '캐시')).toBeVisible()
  await expect(page.locator('[data-save]')).toBeVisible()
}

/** Presses until the page is mounted and hears it. */
async function firstKey(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expectLevel(page, '캐시', 'self', Number(key.at(-1)), 500)
  }).toPass()
}

test('the keyboard alone goes through all competencies, and everything is there afterwards', async ({
  page,
  person,
}) => {
  const analysis = await writeUnrated(person.id)
  await page.goto(analysis)
  await expect(page.getByText('역량 3개의 수준을 하나씩 정해 볼까요? 1분이면 돼요.')).toBeVisible()
  await page.goto(`${analysis}?view=chain`)
  await offer(page).focus()
  await page.keyboard.press('Enter')
  await expect(title(page, '캐시')).toBeVisible()
  await expect(page.getByText('운영', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

  await firstKey(page, 'Digit2')
  await page.keyboard.press('Digit3')
  await expect(title(page, '배포')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '배포. 3개 가운데 2번째' })).toHaveCount(1)
  await expect(page.getByText('되돌려 본 적이 없어요')).toBeVisible()
  await expectLevel(page, '캐시', 'target', 3)

  // Without waiting: what comes after the second level is for the next competency.
  await page.keyboard.press('Shift+Digit4')
  await page.keyboard.press('Digit4')
  await page.keyboard.press('Digit1')
  await expect(title(page, '관측')).toBeFocused()
  await expectLevel(page, '배포', 'self', 4)
  await expectLevel(page, '관측', 'self', 1)
  await page.keyboard.press('ArrowLeft')
  await expect(title(page, '배포')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Digit3')
  await expect(title(page, '3개 가운데 1개 닿음, 3단계 남음')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(title(page, '관측')).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(title(page, '3개 가운데 1개 닿음, 3단계 남음')).toBeFocused()
  await saved(page)

  await page.reload()
  await expect(title(page, '3개 가운데 1개 닿음, 3단계 남음')).toBeVisible()
  await expectLevel(page, '캐시', 'self', 2)
  await expectLevel(page, '관측', 'target', 3)
  await page.getByRole('link', { name: '한눈에 보기' }).click()
  await expect(page).toHaveURL(/view=chain/)
  await expect(page.getByRole('heading', { level: 3, name: '배포' })).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
})

test('by touch, now and the target are chosen and the next one comes @touch', async ({ page, person }) => {
  const analysis = await writeUnrated(person.id)
  await page.setViewportSize({ width: 390, height: 844 })
  await walk(page, analysis)
  const now = page.getByRole('group', { name: '지금' })
  const target = page.getByRole('group', { name: '목표' })
  await expect(async () => {
    await now.getByText('이해').click()
    await expectLevel(page, '캐시', 'self', 1, 500)
  }).toPass()
  await target.locator('label').nth(3).click()
  await expect(title(page, '배포')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: '건너뛰기' }).click()
  await expect(title(page, '관측')).toBeVisible()
  await page.getByRole('button', { name: '이전' }).click()
  await expect(title(page, '배포')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await saved(page)
  await page.reload()
  await expect(title(page, '배포')).toBeVisible()
  await expectLevel(page, '캐시', 'target', 3)
})

test('what is undone is asked again, without a network too, and an input method changes no key', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  const analysis = await writeUnrated(person.id)
  await walk(page, analysis)
  await firstKey(page, 'Digit1')
  await page.context().setOffline(true)
  const press = (key: string, code: string, shiftKey = false) =>
    page.evaluate((init) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init)), {
      key,
      code,
      shiftKey,
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    })
  await press('Process', 'Digit4', true)
  await expect(title(page, '배포')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(title(page, '캐시')).toBeFocused()
  await expectLevel(page, '캐시', 'target', null)
  await press('Process', 'Digit3')
  await expect(title(page, '배포')).toBeFocused()
  await page.context().setOffline(false)
  await saved(page)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/view=chain/)
  await expectLevel(page, '캐시', 'target', 3)
})

test('arrows look along the levels without going on', async ({ page, person }) => {
  await walk(page, await writeUnrated(person.id))
  await firstKey(page, 'Digit1')
  const target = page.getByRole('group', { name: '목표' })
  await target.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await expectLevel(page, '캐시', 'target', 1)
  await page.keyboard.press('ArrowDown')
  await expectLevel(page, '캐시', 'target', 2)
  await expect(title(page, '캐시')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(title(page, '배포')).toBeFocused()
})

test('the offer goes with the first level, and the line above the chain leads back', async ({
  page,
  person,
}) => {
  const analysis = await writeUnrated(person.id)
  await page.goto(`${analysis}?view=chain`)
  await expect(offer(page)).toBeVisible()
  await setLevel(page, '배포', 'self', 2)
  await expect(offer(page)).toHaveCount(0)
  await page.getByRole('link', { name: '수준 없는 것 3' }).click()
  await expect(title(page, '캐시')).toBeVisible()
})

test('the walk is accessible @phone', async ({ page, person }) => {
  await expectAccessibleAt(page, `${await writeUnrated(person.id)}?view=walk`)
})

withMentee(
  'a mentor sees no offer, and the address of the walk is the page as ever',
  async ({ page, mentee, browser }) => {
    const path = `/people/${mentee.id}/gap/${mentee.opened}`
    await owner()`delete from level where owner_id = ${mentee.id}`
    for (const view of ['', '?view=chain', '?view=walk']) {
      await page.goto(path + view)
      await expect(page.getByText('여는 역량').first()).toBeVisible()
      await expect(offer(page)).toHaveCount(0)
      await expect(page.getByRole('group', { name: '목표' })).toHaveCount(0)
    }
    const theirs = await alongside(browser, mentee)
    await theirs.goto(path)
    await expect(offer(theirs)).toBeVisible()
    await theirs.context().close()
  },
)
