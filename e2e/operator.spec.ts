import { expect } from '@playwright/test'
import { createPerson, createSession, deletePerson, owner, type TestPerson } from '@/db/testing/factories'
import { hashToken, newToken } from '@/lib/token'
import { expectAccessibleAt } from './fixtures/axe'
import { linkTo } from './fixtures/mailbox'
import { alongside, test as base, signIn } from './fixtures/person'

const password = '여름 바다 기차 노트북'

/** Somebody whom the command line made an operator, and somebody else with a password. */
const test = base.extend<{ operator: TestPerson; other: TestPerson }>({
  operator: async ({ page }, use) => {
    const person = await createPerson()
    await owner()`update auth.account set operator_since = now() where person_id = ${person.id}`
    await signIn(page, person)
    await use(person)
    await deletePerson(person.id)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs.
  other: async ({}, use) => {
    const person = await createPerson({ name: '숨은 이름', password })
    await createSession(person.id)
    await use(person)
    await deletePerson(person.id)
  },
})

test('an operator finds accounts and numbers, and nobody’s name @phone', async ({
  page,
  operator,
  other,
}) => {
  // As through a proxy of which nobody has told the server.
  await page.request.get('/sign-in', { headers: { 'X-Forwarded-For': '203.0.113.9' } })
  await page.goto('/settings')
  await page.getByRole('link', { name: '운영 화면' }).click()
  await expect(page.getByText('앞에 프록시를 두었다면 TRUST_PROXY=1로 켜 주세요')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '운영' })).toBeVisible()
  await expect(page.getByText('데이터베이스 크기')).toBeVisible()
  await page.getByLabel('주소로 찾기').fill(other.email.toUpperCase())
  await page.getByRole('button', { name: '찾기', exact: true }).click()
  await expect(page.getByText('1개', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: other.email }).click()
  await expect(page.getByRole('heading', { level: 1, name: other.email })).toBeVisible()
  await expect(page.locator('main')).not.toContainText(other.name)
  await page.goto(`/operator/${operator.id}`)
  await expect(page.getByText('자기 계정은 여기서 막거나 지울 수 없어요')).toBeVisible()
  await expect(page.getByRole('button', { name: '이 계정 막기' })).toHaveCount(0)
})

test('the pages for operators can be used by everybody @phone', async ({ page, operator, other }) => {
  await owner()`insert into auth.deed ${owner()({ kind: 'show', person_id: other.id, actor_id: operator.id })}`
  const invited = { id: other.id, token_hash: newToken(), email: `invited-${other.email}` }
  await owner()`insert into auth.site_invitation ${owner()({ ...invited, expires_at: soon() })}`
  await expectAccessibleAt(page, '/operator')
  await expectAccessibleAt(page, `/operator/${other.id}`)
  await owner()`delete from auth.site_invitation where id = ${other.id}`
})

test('a disabled account is kept out in a sentence, and let in again', async ({
  page,
  browser,
  operator: _,
  other,
}) => {
  const theirs = await alongside(browser, other)
  await page.goto(`/operator/${other.id}`)
  await page.getByRole('button', { name: '이 계정 막기' }).click()
  await expect(page.getByText('계정을 막았어요.')).toBeVisible()
  await theirs.goto('/settings')
  await expect(theirs).toHaveURL(/\/sign-in/)
  const enter = async (typed: string) => {
    await theirs.getByLabel('이메일').fill(other.email)
    await theirs.getByLabel('비밀번호', { exact: true }).fill(typed)
    await theirs.getByRole('button', { name: '로그인', exact: true }).click()
  }
  const alert = theirs.locator('main').getByRole('alert')
  await enter('다른 바다 기차 노트')
  await expect(alert).toContainText('이메일이나 비밀번호가 맞지 않아요')
  await enter(password)
  await expect(alert).toContainText('운영하는 분이 막아 두어서 로그인할 수 없어요')
  await page.getByRole('button', { name: '이 계정 다시 열기' }).click()
  await expect(page.getByText('계정을 다시 열었어요.')).toBeVisible()
  await enter(password)
  await expect(theirs).toHaveURL(/\/settings$/)
})

test('deletes an account for good, once its address is typed', async ({ page, operator, other }) => {
  await page.goto(`/operator/${other.id}`)
  await page.getByText('지우기', { exact: true }).last().click()
  const form = page.getByRole('form', { name: '지우기' })
  await form.getByRole('textbox').fill(operator.email)
  await form.getByRole('button', { name: '계정과 모든 기록 지우기' }).click()
  await expect(page.getByText('이 계정의 이메일 주소와 달라요').first()).toBeVisible()
  await form.getByRole('textbox').fill(other.email)
  await form.getByRole('button', { name: '계정과 모든 기록 지우기' }).click()
  await expect(page.getByText('계정과 모든 기록을 지웠어요.')).toBeVisible()
  await expect(page.getByText(`지움 · 지운 계정 ${other.id.slice(-12)}`)).toBeVisible()
  expect(await owner()`select 1 from person where id = ${other.id}`).toHaveLength(0)
})

test('works before JavaScript has loaded', async ({ browser, operator, other }) => {
  const page = await alongside(browser, operator, { javaScriptEnabled: false })
  await page.goto(`/operator/${other.id}`)
  await page.getByRole('button', { name: '모든 기기에서 로그아웃시키기' }).click()
  await expect(page.getByText('모든 기기에서 로그아웃시켰어요.')).toBeVisible()
  await page.goto('/operator')
  await page.getByLabel('이메일 주소').fill(`${other.email}\nno-address`)
  await page.getByRole('button', { name: '초대 보내기' }).click()
  await expect(page.getByRole('alert')).toContainText('no-address')
  await expect(page.getByLabel('이메일 주소')).toHaveValue(`${other.email}\nno-address`)
})

test('invites somebody, whom the emailed link lets in once', async ({
  page,
  browser,
  operator: _,
  other,
}) => {
  const email = `invited-${other.email}`
  await page.goto('/operator')
  await page.getByLabel('이메일 주소').fill(`초대 <${email}>, ${other.email}`)
  await page.getByRole('button', { name: '초대 보내기' }).click()
  await expect(page.getByText('1명에게 초대를 보냈어요.')).toBeVisible()
  await expect(page.getByText(`이미 계정이 있는 주소예요. ${other.email}`)).toBeVisible()
  const link = await linkTo(email)
  const theirs = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await theirs.goto(link)
  await expect(theirs.getByText('초대를 받으셨네요')).toBeVisible()
  await theirs.getByLabel('이름').fill('새 사람')
  await theirs.getByLabel('이메일').fill(email)
  await theirs.getByLabel('비밀번호', { exact: true }).fill(password)
  await theirs.getByRole('button', { name: '회원가입' }).click()
  await expect(theirs.getByRole('button', { name: '새 사람' })).toBeVisible()
  expect(await owner()`select 1 from auth.site_invitation where email = ${email}`).toHaveLength(0)
  const [made] = await owner()`select person_id from auth.account where email = ${email}`
  await deletePerson(String(made?.person_id))
})

test('a link to one’s own data works once, and for nobody else @phone', async ({
  page,
  browser,
  operator,
  other,
}) => {
  const token = newToken()
  const link = { token_hash: hashToken(token), person_id: operator.id, expires_at: soon() }
  await owner()`insert into auth.archive_link ${owner()(link)}`
  const theirs = await alongside(browser, other)
  await theirs.goto(`/archive/${token}`)
  await expect(theirs.getByRole('heading', { name: '이 링크는 쓸 수 없어요' })).toBeVisible()
  await expectAccessibleAt(page, `/archive/${token}`)
  await page.goto(`/archive/${token}`)
  const button = page.getByRole('button').filter({ hasText: /zip/ })
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
  await page.goto(`/archive/${token}`)
  await expect(page.getByRole('link', { name: /설정에서 받기|Download in the settings/ })).toBeVisible()
})

const soon = () => new Date(Date.now() + 3_600_000).toISOString()
