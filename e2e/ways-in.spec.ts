import { networkInterfaces } from 'node:os'
import { expect, type Page } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { createTeam, writeGap } from '@/db/testing/teams'
import { expectAccessible } from './fixtures/axe'
import { itemNamed } from './fixtures/goals'
import { alongside, signIn, speak, test } from './fixtures/person'

const site = process.env.BASE_URL ?? ''
const password = 'correct horse battery'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function enter(page: Page, email: string, secret: string) {
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(secret)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
}

/** This machine as others in its network know it. */
function networkAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each = []) => each)
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}

for (const javaScriptEnabled of [true, false]) {
  test(`a link is made for the address that one uses, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    mayComplain,
  }) => {
    mayComplain(/Cross-Origin-Opener-Policy/)
    const person = await createPerson()
    const team = await createTeam(person.id)
    const near = `http://${networkAddress()}:${new URL(site).port}`
    const context = await browser.newContext({ locale: 'ko-KR', javaScriptEnabled })
    const { token } = await createSession(person.id)
    const { name } = sessionCookie(site)
    await context.addCookies([{ name, value: token, url: near, httpOnly: true, sameSite: 'Lax' }])
    const page = await context.newPage()
    for (const path of ['/mentoring/invite/mentee', `/teams/${team}/manage`]) {
      await page.goto(`${near}${path}`)
      await page.getByRole('button', { name: '링크 만들기' }).click()
      await expect(page.getByLabel('초대 링크')).toHaveValue(new RegExp(`^${near}/invitations/`))
    }
    await deletePerson(person.id)
  })
}

test('a foreign name in a request is put into no link', async ({ person, browser }) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(plain, person)
  await plain.goto('/mentoring/invite/mentee')
  const form = plain.locator('main form').filter({ has: plain.getByRole('button', { name: '링크 만들기' }) })
  const fields = await form.evaluate((element: HTMLFormElement) => Object.fromEntries(new FormData(element)))
  const host = 'evil.example'
  const answer = await plain.request.post('/mentoring/invite/mentee', {
    headers: { host, origin: `http://${host}`, 'x-forwarded-host': host },
    multipart: fields as Record<string, string>,
  })
  const text = await answer.text()
  expect(text).toContain(`${site}/invitations/`)
  expect(text).not.toContain(`${host}/invitations/`)
})

for (const kind of ['mentoring', 'team'] as const) {
  test(`an invitation (${kind}) says who accepts it, and waits for another account @phone`, async ({
    page,
    person,
    browser,
  }) => {
    const maker = await createPerson({ name: '만든이' })
    const other = await createPerson({ name: '박다른', password })
    const theirs = await alongside(browser, maker)
    const team = await createTeam(maker.id)
    await theirs.goto(kind === 'team' ? `/teams/${team}/manage` : '/mentoring/invite/mentee')
    await theirs.getByRole('button', { name: '링크 만들기' }).click()
    const link = await theirs.getByLabel('초대 링크').inputValue()

    await page.goto(link)
    await expect(page.locator('main')).toContainText(`${person.name} 님(${person.email})으로 받아들여요`)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('button', { name: '다른 계정으로 하기' }).click()
    await expect(page.getByText('로그아웃했어요.')).toBeVisible()
    await expect(page.locator('main')).toContainText('초대를 받았네요')
    await enter(page, other.email, password)
    await expect(page).toHaveURL(link)
    await expect(page.locator('main')).toContainText(`박다른 님(${other.email})으로 받아들여요`)
    for (const { id } of [maker, other]) await deletePerson(id)
  })
}

test('an item of the address is still there after signing in', async ({ browser }) => {
  const person = await createPerson({ password })
  const analysis = await writeGap(person.id, '목표', [{ text: '캐시' }, { text: '배포' }])
  const [item] = await owner()`select id from node where owner_id = ${person.id} and text = '배포'`
  const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await page.goto(`/people/${person.id}/gap/${analysis}#item-${item?.id}`)
  await expect(heading(page)).toHaveText('로그인')
  // Another language, the way to the other form and back, and a wrong password lose nothing.
  await page.getByRole('link', { name: '계정이 없나요? 회원가입' }).click()
  await expect(heading(page)).toHaveText('회원가입')
  await page.getByRole('link', { name: '이미 계정이 있나요? 로그인' }).click()
  await expect(heading(page)).toHaveText('로그인')
  await enter(page, person.email, 'wrong horse battery')
  await expect(page.locator('main').getByRole('alert')).toBeVisible()
  await enter(page, person.email, password)
  await expect(page).toHaveURL(new RegExp(`/gap/${analysis}#item-${item?.id}$`))
  await expect(itemNamed(page, '필요역량 2')).toBeFocused()
  await deletePerson(person.id)
})

test('an item behind a foreign address leads nowhere else', async ({ browser }) => {
  const person = await createPerson({ password })
  const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await page.goto('/sign-in?callbackUrl=%2F%2Fevil.example#//evil.example')
  await enter(page, person.email, password)
  await expect(page).not.toHaveURL(/sign-in/)
  expect(new URL(page.url()).origin).toBe(new URL(site).origin)
  await deletePerson(person.id)
})

test('a space around a password is told and never cut off', async ({ browser }) => {
  const person = await createPerson({ password })
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await speak(page.context(), 'ko')
  await page.goto('/sign-in?callbackUrl=/settings')
  for (const typed of [`${password} `, ` ${password}`, `${password}\t`]) {
    await enter(page, person.email, typed)
    await expect(page.locator('main').getByRole('alert').first()).toContainText('맞지 않아요')
    await expect(page.locator('main')).toContainText('앞이나 뒤에 빈칸이 있었어요')
  }
  await enter(page, person.email, 'wrong horse battery')
  await expect(page.locator('main')).not.toContainText('빈칸')
  await enter(page, person.email, password)
  await expect(page).toHaveURL(/\/settings$/)
  const form = page.getByRole('form', { name: '비밀번호' })
  await form.getByLabel('지금 비밀번호', { exact: true }).fill(`${password} `)
  await form.getByLabel('새 비밀번호', { exact: true }).fill('another horse battery')
  await form.getByRole('button').last().click()
  await expect(page.locator('main')).toContainText('앞이나 뒤에 빈칸이 있었으니')
  await deletePerson(person.id)
})
