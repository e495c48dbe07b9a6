import { expect } from '@playwright/test'
import { createPerson, owner } from '@/db/testing/factories'
import { enter, expectWords, item, open, rewrite, saved } from './fixtures/goals'
import { signIn, test } from './fixtures/person'

test('a network that is cut in mid-word loses nothing, even when the tab is closed', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await open(page, person.id)
  await rewrite(item(page, '1'), '저장된 말')
  await saved(page)
  await page.context().setOffline(true)
  await enter(item(page, '1'))
  await page.keyboard.press('End')
  await page.keyboard.type(' 그리고 끊긴 말')
  await expect(page.getByText('연결이 끊겼어요').first()).toBeVisible()
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await open(again, person.id)
  await expectWords(item(again, '1'), '저장된 말 그리고 끊긴 말')
  await saved(again)
  await again.reload()
  await expectWords(item(again, '1'), '저장된 말 그리고 끊긴 말')
})

test('the network comes back, and the words go out by themselves', async ({ page, person, mayComplain }) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await open(page, person.id)
  await page.context().setOffline(true)
  await rewrite(item(page, '1'), '나중에')
  await expect(page.getByText('연결이 끊겼어요').first()).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
})

test('a tab that is closed at once after typing loses nothing', async ({ page, person }) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  await page.keyboard.type('바로 닫기')
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await open(again, person.id)
  await expectWords(item(again, '1'), '바로 닫기')
})

test('a browser that crashes in mid-word loses nothing', async ({ page, person }) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  await page.keyboard.type('꺼지기 직전')
  const context = page.context()
  const crashed = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  session.send('Page.crash').catch(() => {})
  await crashed
  const again = await context.newPage()
  await open(again, person.id)
  await expectWords(item(again, '1'), '꺼지기 직전')
  await saved(again)
})

test('a lid that is closed at once after typing loses nothing', async ({ page, person }) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  await page.keyboard.type('덮개를 닫아요')
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await page.keyboard.type(' 다시 열어요')
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '덮개를 닫아요 다시 열어요')
})

test('a session that ends while writing asks to sign in again and then goes on', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '로그인 전')
  await saved(page)
  await owner()`delete from auth.session where person_id = ${person.id}`
  await rewrite(item(page, '1'), '로그인 뒤')
  await expect(page.getByText('로그인이 끝났어요').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '다시 로그인하기' })).toBeVisible()
  await expectWords(item(page, '1'), '로그인 뒤')
  await signIn(page, person)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '로그인 뒤')
})

test('after a sign-in in the same tab, what was written before goes on', async ({ page }) => {
  const password = 'correct horse battery'
  const person = await createPerson({ password })
  await signIn(page, person)
  await open(page, person.id)
  await owner()`delete from auth.session where person_id = ${person.id}`
  await rewrite(item(page, '1'), '끝난 다음에 쓴 말')
  const link = page.getByRole('link', { name: '다시 로그인하기' })
  await expect(link).toBeVisible()
  await page.goto((await link.getAttribute('href')) ?? '')
  await page.getByLabel('이메일').fill(person.email)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(page).toHaveURL(/\/kys$/)
  await expectWords(item(page, '1'), '끝난 다음에 쓴 말')
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '끝난 다음에 쓴 말')
})

test('a browser without room says so, and saves all the same', async ({ page, person, mayComplain }) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
  })
  await open(page, person.id)
  await page.context().setOffline(true)
  await rewrite(item(page, '1'), '자리가 없어도')
  await expect(page.getByText('창을 닫지 말아 주세요', { exact: false })).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '자리가 없어도')
})
