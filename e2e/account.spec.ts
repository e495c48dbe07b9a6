import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { createPerson } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { test } from './fixtures/person'

const password = 'correct horse battery'
const newEmail = () => `${randomUUID()}@example.test`
const alert = (page: Page) => page.locator('main').getByRole('alert')

/** Goes on with Tab until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const here = page.locator(':focus')
    if ((await here.count()) && (await here.evaluate(nameOf)) === name) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

function nameOf(element: Element): string {
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim()
}

async function fillIn(page: Page, email: string, secret: string) {
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(secret)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
}

test('signs up, out and in again by keyboard alone @phone', async ({ page }) => {
  const email = newEmail()
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fsettings$/)
  await tabTo(page, '계정이 없나요? 회원가입')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('회원가입')
  for (const [label, text] of [
    ['이름', '김하나'],
    ['이메일', email],
    ['비밀번호', password],
  ] as const) {
    await tabTo(page, label)
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')

  const isPhone = (page.viewportSize()?.width ?? 0) < 760
  await tabTo(page, isPhone ? '더 보기' : '김하나 님의 계정 메뉴')
  await page.keyboard.press('Enter')
  await tabTo(page, '로그아웃')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '로그아웃했어요.' })).toBeVisible()

  await page.goto('/settings')
  await tabTo(page, '이메일')
  await page.keyboard.type(email)
  await tabTo(page, '비밀번호')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')
  await page.goto('/sign-in')
  await expect(page).not.toHaveURL(/sign-in/)
})

test('tells a wrong password and an unknown address in the same words', async ({ page }) => {
  const { email } = await createPerson({ password })
  const answers: string[] = []
  for (const address of [email, newEmail()]) {
    await page.goto('/sign-in')
    await fillIn(page, address, 'wrong horse battery')
    await expect(alert(page)).toBeFocused()
    answers.push(await alert(page).innerText())
    await expect(page.getByLabel('이메일')).toHaveValue(address)
    await expect(page.getByLabel('비밀번호', { exact: true })).toHaveValue('')
  }
  expect(answers[0]).toBe(answers[1])
  await expectAccessible(page)
})

test('works before JavaScript has loaded', async ({ browser }) => {
  const { email } = await createPerson({ password })
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/sign-in?callbackUrl=/settings')
  await fillIn(page, email, 'wrong horse battery')
  await expect(alert(page)).toContainText('맞지 않아요')
  await expect(page.getByLabel('이메일')).toHaveValue(email)
  await fillIn(page, email, password)
  await expect(page).toHaveURL(/\/settings$/)
  await page.getByLabel('이름').fill('김두나')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByRole('status').filter({ hasText: '저장했어요.' })).toBeVisible()
  await expect(page.getByLabel('이름')).toHaveValue('김두나')
})

test('never leads off the site after signing in', async ({ page }) => {
  const { email } = await createPerson({ password })
  await page.goto('/sign-in?callbackUrl=//example.org/x')
  await fillIn(page, email, password)
  await expect(page).not.toHaveURL(/sign-in|example/)
})

test('says what is missing when signing up, and does not take a registered address', async ({ page }) => {
  const { email } = await createPerson({ password })
  await page.goto('/sign-up')
  await page.getByLabel('이름').fill('김하나')
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill('짧아요')
  await page.getByRole('button', { name: '회원가입', exact: true }).click()
  await expect(alert(page)).toContainText('12자 이상')
  await expectAccessible(page)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByRole('button', { name: '회원가입', exact: true }).click()
  await expect(alert(page)).toContainText('이 주소로는 가입할 수 없어요')
  await expect(page.getByLabel('이름')).toHaveValue('김하나')
})

test('signs up in the time zone of the browser', async ({ browser }) => {
  const page = await (await browser.newContext({ timezoneId: 'Europe/Berlin' })).newPage()
  await page.goto('/sign-up?callbackUrl=/settings')
  await page.getByLabel('이름').fill('Ada')
  await page.getByLabel('이메일').fill(newEmail())
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByRole('button', { name: '회원가입', exact: true }).click()
  await expect(page.getByLabel('시간대')).toHaveValue('Europe/Berlin')
})
