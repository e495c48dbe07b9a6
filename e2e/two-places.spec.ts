import { type Browser, expect, type Page } from '@playwright/test'
import type { TestPerson } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { drawn, expectWords, item, open, openMenu, rewrite, saved } from './fixtures/goals'
import { signIn, test } from './fixtures/person'

/** The same person on another device: no tab of the first browser hears of it. */
async function device(browser: Browser, person: TestPerson): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await signIn(page, person)
  await open(page, person.id)
  return page
}

const asked = (page: Page) => page.getByText('다른 곳에서도 이 항목을 고쳤어요', { exact: false })

/** Two saved items on a page that won't look for news by itself for half a minute. */
async function twoItems(page: Page, person: TestPerson) {
  await open(page, person.id)
  await rewrite(item(page, '1'), '하나')
  await page.keyboard.press('Enter')
  await page.keyboard.type('둘')
  await saved(page)
}

test('two tabs: what one has saved stands in the other at once', async ({ page, person }) => {
  await twoItems(page, person)
  const other = await page.context().newPage()
  await open(other, person.id)
  await rewrite(item(page, '1'), '하나!')
  await saved(page)
  await expectWords(item(other, '1'), '하나!')
  await rewrite(item(other, '2'), '둘!')
  await saved(other)
  await expect.poll(() => drawn(page)).toEqual(['하나!', '둘!'])
  await page.reload()
  expect(await drawn(page)).toEqual(['하나!', '둘!'])
})

test('two tabs on one item: both texts are kept and asked about', async ({ page, person, mayComplain }) => {
  mayComplain(/net::ERR_FAILED/)
  await open(page, person.id)
  await rewrite(item(page, '1'), '처음')
  await saved(page)
  const other = await page.context().newPage()
  await open(other, person.id)
  await other.route('**/kys', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await rewrite(item(other, '1'), '둘째 탭')
  await expect(other.getByText('연결이 끊겼어요').first()).toBeVisible()
  await rewrite(item(page, '1'), '첫째 탭')
  await saved(page)
  await expectWords(item(other, '1'), '둘째 탭')
  await other.unroute('**/kys')
  await other.getByRole('button', { name: '지금 다시 시도' }).click()
  await expect(asked(other)).toBeVisible()
  await expectWords(item(other, '1'), '둘째 탭')
  await expect(other.getByText('첫째 탭', { exact: true })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: '둘 다 남기기' }).click()
  await expect.poll(() => drawn(other)).toEqual(['첫째 탭', '둘째 탭'])
  await saved(other)
  await expect.poll(() => drawn(page)).toEqual(['첫째 탭', '둘째 탭'])
})

test('two devices on one item: both texts are kept and asked about', async ({ page, person, browser }) => {
  await twoItems(page, person)
  const other = await device(browser, person)
  await rewrite(item(page, '1'), '책상에서')
  await saved(page)
  await rewrite(item(other, '1'), '전철에서')
  await expect(asked(other)).toBeVisible()
  await other.getByRole('button', { name: '보러 가기' }).click()
  await expect(other.getByRole('group', { name: '다른 곳에서도 이 항목을 고쳤어요' })).toBeFocused()
  await other.getByRole('button', { name: '다른 곳에서 적은 내용 쓰기' }).click()
  await expectWords(item(other, '1'), '책상에서')
  await expect(item(other, '1')).toBeFocused()
  await other.keyboard.press('Control+z')
  await expectWords(item(other, '1'), '전철에서')
  await saved(other)
  await page.reload()
  expect(await drawn(page)).toEqual(['전철에서', '둘'])
})

test('two devices on different items: both are saved without a question', async ({
  page,
  person,
  browser,
}) => {
  await twoItems(page, person)
  const other = await device(browser, person)
  await rewrite(item(page, '1'), '하나!')
  await saved(page)
  await rewrite(item(other, '2'), '둘!')
  await saved(other)
  await other.reload()
  expect(await drawn(other)).toEqual(['하나!', '둘!'])
})

test('words for an item that another device has deleted bring it back, in its place', async ({
  page,
  person,
  browser,
}) => {
  await twoItems(page, person)
  const other = await device(browser, person)
  await openMenu(page, 'Goal 1')
  await page.getByRole('button', { name: '지우기', exact: true }).click()
  await saved(page)
  await rewrite(item(other, '1'), '하나, 그리고 더')
  await expect(other.getByText('이 항목이 다른 곳에서 지워졌어요.')).toBeVisible()
  await expect(other.getByText('하나, 그리고 더', { exact: true })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: '내가 적은 말로 되살리기' }).click()
  await saved(other)
  expect(await drawn(other)).toEqual(['하나, 그리고 더', '둘'])
  await page.reload()
  expect(await drawn(page)).toEqual(['하나, 그리고 더', '둘'])
})

test('an open page learns within half a minute what another device has written', async ({
  page,
  person,
  browser,
}) => {
  await page.clock.install()
  await twoItems(page, person)
  const other = await device(browser, person)
  await rewrite(item(other, '2'), '둘, 전철에서')
  await saved(other)
  expect(await drawn(page)).toEqual(['하나', '둘'])
  await page.clock.runFor(31_000)
  await expect.poll(() => drawn(page)).toEqual(['하나', '둘, 전철에서'])
})

test('an item that another device has changed is not deleted unseen', async ({ page, person, browser }) => {
  await twoItems(page, person)
  const other = await device(browser, person)
  await rewrite(item(other, '1'), '하나, 전철에서 더')
  await saved(other)
  await openMenu(page, 'Goal 1')
  await page.getByRole('button', { name: '지우기', exact: true }).click()
  await expect(page.getByText('다른 곳에서 고치거나 더한 글이 있어서', { exact: false })).toBeVisible()
  await expect.poll(() => drawn(page)).toEqual(['하나, 전철에서 더', '둘'])
})

test('a page that was drawn before the last words were saved fetches them', async ({ page, person }) => {
  await open(page, person.id)
  const old = await (await page.request.get(page.url())).text()
  await rewrite(item(page, '1'), '저장된 말')
  await saved(page)
  await page.route(page.url(), (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ body: old, contentType: 'text/html; charset=utf-8' })
      : route.continue(),
  )
  await page.reload()
  await expectWords(item(page, '1'), '저장된 말')
})
