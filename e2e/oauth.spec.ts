import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { OAuth2Server } from 'oauth2-mock-server'
import { createPerson, owner } from '@/db/testing/factories'
import { mailsTo } from './fixtures/mailbox'
import { signIn, test } from './fixtures/person'

// One provider at the one address that the server knows: these tests take turns.
test.describe.configure({ mode: 'serial' })

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

const provider = new OAuth2Server()
let claims: Claims
let refuses = false

test.beforeAll(async () => {
  await provider.issuer.keys.generate('RS256')
  await provider.start(Number(process.env.OIDC_PORT), 'localhost')
  provider.service.on('beforeTokenSigning', (token) => Object.assign(token.payload, claims))
  provider.service.on('beforeAuthorizeRedirect', ({ url }) => {
    if (!refuses) return
    url.searchParams.delete('code')
    url.searchParams.set('error', 'access_denied')
  })
})

test.beforeEach(() => {
  claims = {
    sub: randomUUID(),
    name: 'Grace Hopper',
    email: `${randomUUID()}@example.test`,
    email_verified: true,
  }
  refuses = false
})

test.afterAll(() => provider.stop())

const throughProvider = (page: Page) => page.getByRole('button', { name: 'Example(으)로 계속하기' }).click()
const alert = (page: Page) => page.locator('main').getByRole('alert')
const signOut = (page: Page) => page.context().clearCookies()

test('signs up through a provider, and in again', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=/settings')
  await throughProvider(page)
  await expect(page).toHaveURL(/\/settings$/)
  await expect(page.getByText(claims.email ?? '').first()).toBeVisible()
  await expect(page.getByLabel('이름')).toHaveValue('Grace Hopper')

  await signOut(page)
  claims.email = `moved-${claims.email}`
  await page.goto('/sign-up?callbackUrl=/settings')
  await throughProvider(page)
  await expect(page).toHaveURL(/\/settings$/)
  const accounts = await owner()`select person_id from auth.provider where subject = ${claims.sub}`
  expect(accounts).toHaveLength(1)
})

test('an item of the address is still there after a provider', async ({ page }) => {
  await page.goto('/settings#item-x1')
  await throughProvider(page)
  await expect(page).toHaveURL(/\/settings#item-x1$/)
})

test('works before JavaScript has loaded', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })).newPage()
  await page.goto('/sign-in?callbackUrl=/settings')
  await throughProvider(page)
  await expect(page).toHaveURL(/\/settings$/)
})

test('never joins accounts by the address alone', async ({ page }) => {
  const person = await createPerson({ email: claims.email })
  await page.goto('/sign-in?callbackUrl=/settings')
  await throughProvider(page)
  await expect(alert(page)).toContainText('연결되어 있지 않아요')
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await owner()`select 1 from auth.provider where person_id = ${person.id}`).toHaveLength(0)
})

test('takes no address that the provider has not verified', async ({ page }) => {
  claims.email_verified = false
  await page.goto('/sign-in')
  await throughProvider(page)
  await expect(alert(page)).toContainText('확인된 이메일 주소를 받지 못해서')
  expect(await owner()`select 1 from auth.account where email = ${claims.email ?? ''}`).toHaveLength(0)
})

test('connects in the settings, then signs in, then disconnects', async ({ page }) => {
  const person = await createPerson({ password: 'correct horse battery' })
  await signIn(page, person)
  await page.goto('/settings')
  const sign = page.getByRole('form', { name: 'Example' })
  await sign.getByLabel('지금 비밀번호', { exact: true }).fill('wrong horse battery')
  await page.getByRole('button', { name: 'Example 연결하기' }).click()
  await expect(page.getByText('지금 비밀번호와 달라요.').first()).toBeVisible()
  await sign.getByLabel('지금 비밀번호', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Example 연결하기' }).click()
  await expect(page.getByRole('status').filter({ hasText: '연결했어요.' })).toBeVisible()
  await expect
    .poll(() => mailsTo(person.email).map(({ subject }) => subject))
    .toEqual(['새 로그인 방법이 연결됐어요'])

  await signOut(page)
  await page.goto('/sign-in?callbackUrl=/settings')
  await throughProvider(page)
  await expect(page.getByText(person.email).first()).toBeVisible()
  await page.getByRole('button', { name: 'Example 연결 끊기' }).click()
  await expect(page.getByRole('button', { name: 'Example 연결하기' })).toBeVisible()
})

test('connects nothing to an account without a password whose session is not new', async ({ page }) => {
  const person = await createPerson()
  await signIn(page, person)
  await owner()`update auth.session set created_at = now() - interval '16 minutes' where person_id = ${person.id}`
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Example 연결하기' }).click()
  await expect(alert(page)).toContainText('로그인한 지 오래되어 하지 않았어요')
})

test('confirms the address at once where the provider calls it verified, and only there', async ({
  page,
}) => {
  claims.email_verified = true
  await page.goto('/sign-in?callbackUrl=/settings')
  await throughProvider(page)
  await expect(page.getByText(claims.email ?? '').first()).toBeVisible()
  await expect(page.getByText('이메일 주소를 확인해 주세요')).toHaveCount(0)
  await signOut(page)
  delete claims.email_verified
  claims.sub = `${claims.sub}-2`
  claims.email = `second-${claims.email}`
  await page.goto('/sign-in?callbackUrl=/settings')
  await throughProvider(page)
  await expect(page.getByText('이메일 주소를 확인해 주세요').first()).toBeVisible()
})

test('connects nothing to a session that began after the way to the provider did', async ({ page }) => {
  const person = await createPerson()
  await page.goto('/sign-in?callbackUrl=/settings')
  await signIn(page, person)
  await throughProvider(page)
  await expect(page.getByText(claims.email ?? '').first()).toBeVisible()
  expect(await owner()`select 1 from auth.provider where person_id = ${person.id}`).toHaveLength(0)
  expect(await owner()`select 1 from auth.session where person_id = ${person.id}`).toHaveLength(0)
})

test('does not connect what belongs to somebody else', async ({ page }) => {
  const [one, two] = [await createPerson(), await createPerson()]
  await owner()`insert into auth.provider (provider, subject, person_id) values ('oidc', ${claims.sub}, ${one.id})`
  await signIn(page, two)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Example 연결하기' }).click()
  await expect(alert(page)).toContainText('연결되어 있지 않아요')
  await expect(page).toHaveURL(/\/settings/)
  expect(await owner()`select 1 from auth.provider where person_id = ${two.id}`).toHaveLength(0)
})

test('says so when the person declines at the provider', async ({ page }) => {
  refuses = true
  await page.goto('/sign-in')
  await throughProvider(page)
  await expect(alert(page)).toContainText('로그인이 취소됐어요')
})
