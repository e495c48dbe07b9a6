import { expect } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { drawn, item, open, saved } from './fixtures/goals'
import { signIn, test } from './fixtures/person'

test('a network that is cut in mid-word loses nothing, even when the tab is closed', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await item(page, '1').fill('저장된 말')
  await saved(page)
  await page.context().setOffline(true)
  await item(page, '1').focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' 그리고 끊긴 말')
  await expect(page.getByText('연결이 끊겼어요').first()).toBeVisible()
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await open(again, person.id)
  await expect(item(again, '1')).toHaveValue('저장된 말 그리고 끊긴 말')
  await saved(again)
  await again.reload()
  await expect(item(again, '1')).toHaveValue('저장된 말 그리고 끊긴 말')
})

test('the network comes back, and the words go out by themselves', async ({ page, person }) => {
  await open(page, person.id)
  await page.context().setOffline(true)
  await item(page, '1').fill('나중에')
  await expect(page.getByText('연결이 끊겼어요').first()).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
})

test('a tab that is closed at once after typing loses nothing', async ({ page, person }) => {
  await open(page, person.id)
  await item(page, '1').focus()
  await page.keyboard.type('바로 닫기')
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await open(again, person.id)
  await expect(item(again, '1')).toHaveValue('바로 닫기')
})

test('two tabs on one item: both texts are kept and asked about', async ({ page, person }) => {
  await open(page, person.id)
  await item(page, '1').fill('처음')
  await saved(page)
  const other = await page.context().newPage()
  await open(other, person.id)
  await item(page, '1').fill('첫째 탭')
  await saved(page)
  await item(other, '1').fill('둘째 탭')
  await expect(other.getByText('다른 곳에서도 이 항목을 고쳤어요', { exact: false })).toBeVisible()
  await expect(item(other, '1')).toHaveValue('둘째 탭')
  await expect(other.getByText('첫째 탭', { exact: true })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: '둘 다 남기기' }).click()
  await expect.poll(() => drawn(other)).toEqual(['첫째 탭', '둘째 탭'])
  await saved(other)
  await page.reload()
  await expect.poll(() => drawn(page)).toEqual(['첫째 탭', '둘째 탭'])
})

test('two tabs on different items: both are saved without a question', async ({ page, person }) => {
  await open(page, person.id)
  await item(page, '1').fill('하나')
  await page.keyboard.press('Enter')
  await page.keyboard.type('둘')
  await saved(page)
  const other = await page.context().newPage()
  await open(other, person.id)
  await item(page, '1').fill('하나!')
  await saved(page)
  await item(other, '2').fill('둘!')
  await saved(other)
  await other.reload()
  expect(await drawn(other)).toEqual(['하나!', '둘!'])
})

test('a session that ends while writing asks to sign in again and then goes on', async ({ page, person }) => {
  await open(page, person.id)
  await item(page, '1').fill('로그인 전')
  await saved(page)
  await owner()`delete from auth.session where person_id = ${person.id}`
  await item(page, '1').fill('로그인 뒤')
  await expect(page.getByText('로그인이 끝났어요').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '다시 로그인하기' })).toBeVisible()
  await expect(item(page, '1')).toHaveValue('로그인 뒤')
  await signIn(page, person)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await saved(page)
  await page.reload()
  await expect(item(page, '1')).toHaveValue('로그인 뒤')
})

test('a browser without room says so, and saves all the same', async ({ page, person }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
  })
  await open(page, person.id)
  await page.context().setOffline(true)
  await item(page, '1').fill('자리가 없어도')
  await expect(page.getByText('창을 닫지 말아 주세요', { exact: false })).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
  await page.reload()
  await expect(item(page, '1')).toHaveValue('자리가 없어도')
})
