import { expect, type Page } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession } from '@/db/testing/factories'
import { mailsTo } from './fixtures/mailbox'
import { signIn, test } from './fixtures/person'

const password = 'correct horse battery'
const section = (name: string) => ({ name, exact: true })

test('changes name, language and time zone', async ({ page, person }) => {
  await page.goto('/settings')
  const version = page.locator('main footer')
  await expect(version).toHaveText(/^career-goal \d+\.\d+\.\d+( \([0-9a-f]{9}\))? 버전$/)
  await page.getByLabel('이름').fill('  ')
  await page.getByLabel('언어').selectOption('en')
  await page.getByRole('button', section('저장')).click()
  await expect(page.getByText('이 칸을 채워 주세요.').first()).toBeVisible()
  await expect(page.getByLabel('언어')).toHaveValue('en')
  await page.getByLabel('이름').fill('Ada evil.com')
  await page.getByRole('button', section('저장')).click()
  await expect(page.getByText('웹 주소처럼 보이는 글을 넣을 수 없어요').first()).toBeVisible()
  await page.getByLabel('이름').fill('Ada Lovelace')
  await page.getByLabel('시간대').selectOption('America/New_York')
  await page.getByRole('button', section('저장')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York')
  await expect(version).toHaveText(/^career-goal, version \d/)
  await page.reload()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Lovelace')
  expect(person.name).not.toBe('Ada Lovelace')
})

test('signs out everywhere: the other browser is out at its next request', async ({
  page,
  person,
  browser,
}) => {
  const other = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await signIn(other, person)
  await other.goto('/settings')
  await page.goto('/settings')
  await expect(page.getByRole('region', section('로그인한 기기')).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: '모든 기기에서 로그아웃' }).click()
  await expect(page.getByRole('status').filter({ hasText: '모든 기기에서 로그아웃했어요.' })).toBeVisible()
  // A form that was open meanwhile says so and keeps what was typed.
  await other.getByLabel('이름').fill('새 이름')
  await other.getByRole('button', section('저장')).click()
  await expect(other.locator('main').getByRole('alert')).toContainText('로그인이 끝났어요')
  await expect(other.getByLabel('이름')).toHaveValue('새 이름')
  await other.goto('/settings')
  await expect(other).toHaveURL(/\/sign-in/)
})

test('the owner hears of a sign-in in a browser that is new, and of no other', async ({ browser }) => {
  const person = await createPerson({ password })
  const enter = async (page: Page) => {
    await page.goto('/sign-in?callbackUrl=/settings')
    await page.getByLabel('이메일').fill(person.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(password)
    await page.getByRole('button', section('로그인')).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')
  }
  const [known, other] = [
    await browser.newContext({ locale: 'ko-KR' }),
    await browser.newContext({ locale: 'ko-KR' }),
  ]
  for (const context of [known, known, other]) {
    await enter(await context.newPage())
    await context.clearCookies({ name: sessionCookie(process.env.BASE_URL ?? '').name })
  }
  await expect
    .poll(() => mailsTo(person.email).map(({ subject }) => subject))
    .toEqual(['처음 보는 기기에서 로그인했어요'])
  expect(mailsTo(person.email)[0]?.text).toContain('/settings')
})

test('ends one other session, and none of anybody else', async ({ page, person }) => {
  await createSession(person.id, 'Mozilla/5.0 (Windows NT 10.0; rv:142.0) Gecko/20100101 Firefox/142.0')
  await page.goto('/settings')
  const sessions = page.getByRole('region', section('로그인한 기기')).getByRole('listitem')
  await expect(sessions.filter({ hasText: '지금 이 기기' })).toHaveCount(1)
  await page.getByRole('button', section('Firefox · Windows 로그아웃')).click()
  await expect(sessions).toHaveCount(1)
})

test('changes the password with the current one alone', async ({ page, browser }) => {
  const person = await createPerson({ password })
  const other = await (await browser.newContext()).newPage()
  await signIn(other, person)
  await signIn(page, person)
  await page.goto('/settings')
  await page
    .getByRole('form', { name: '비밀번호' })
    .getByLabel('지금 비밀번호', { exact: true })
    .fill('wrong horse battery')
  await page.getByLabel('새 비밀번호', { exact: true }).fill('another horse battery')
  await page.getByRole('button', section('비밀번호 바꾸기')).click()
  await expect(page.getByText('지금 비밀번호와 달라요.').first()).toBeVisible()
  await page
    .getByRole('form', { name: '비밀번호' })
    .getByLabel('지금 비밀번호', { exact: true })
    .fill(password)
  await page.getByLabel('새 비밀번호', { exact: true }).fill('another horse battery')
  await page.getByRole('button', section('비밀번호 바꾸기')).click()
  await expect(page.getByRole('status').filter({ hasText: '비밀번호를 저장했어요' })).toBeVisible()
  await expect
    .poll(() => mailsTo(person.email).map(({ subject }) => subject))
    .toEqual(['비밀번호가 바뀌었어요'])
  await other.goto('/settings')
  await expect(other).toHaveURL(/\/sign-in/)
})

test('deletes the account after the address was typed out', async ({ page }) => {
  const person = await createPerson({ password })
  await signIn(page, person)
  await page.goto('/settings')
  await page.getByText('계정 지우기').last().click()
  const deletion = page.getByRole('form', { name: '계정 지우기' })
  await deletion.getByLabel('지금 비밀번호', { exact: true }).fill('wrong horse battery')
  await page.getByLabel('확인을 위해').fill(person.email)
  await page.getByRole('button', { name: '계정과 모든 기록 지우기' }).click()
  await expect(page.getByText('지금 비밀번호와 달라요.').first()).toBeVisible()
  await deletion.getByLabel('지금 비밀번호', { exact: true }).fill(password)
  await page.getByLabel('확인을 위해').fill('somebody@example.test')
  await page.getByRole('button', { name: '계정과 모든 기록 지우기' }).click()
  await expect(page.getByText('내 이메일 주소와 달라요').first()).toBeVisible()
  await deletion.getByLabel('지금 비밀번호', { exact: true }).fill(password)
  await page.getByLabel('확인을 위해').fill(person.email)
  await page.getByRole('button', { name: '계정과 모든 기록 지우기' }).click()
  await expect(page.getByRole('status').filter({ hasText: '계정과 모든 기록을 지웠어요.' })).toBeVisible()
  await page.getByLabel('이메일').fill(person.email)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByRole('button', section('로그인')).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('맞지 않아요')
})
