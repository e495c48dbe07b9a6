import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { createPerson, owner } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { linkTo, mailsTo } from './fixtures/mailbox'
import { alongside, signIn, speak, test } from './fixtures/person'

const password = 'correct horse battery'
const newPassword = 'another horse battery'

async function signUp(page: Page, email: string, name = '김하나') {
  await page.goto('/sign-up')
  await page.getByLabel('이름').fill(name)
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.getByRole('button', { name: '회원가입' }).click()
  await expect(page.getByText('이메일 주소를 확인해 주세요').first()).toBeVisible()
}

/** Chooses a new password by the mailed link, and signs in with it. */
async function resetAndSignIn(page: Page, email: string, mail: number) {
  await page.goto('/reset')
  await page.getByLabel('이메일').fill(email)
  await page.getByRole('button', { name: '링크 받기' }).click()
  await page.goto(await linkTo(email, mail))
  await page.getByLabel('새 비밀번호', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: '새 비밀번호 저장' }).click()
  await page.getByLabel('이메일').fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('열려 있는 것')
}

test('nothing is opened and no mail sent before the mailed link has been followed', async ({ page }) => {
  const email = `${randomUUID()}@example.test`
  await signUp(page, email)
  const link = await linkTo(email)
  expect(mailsTo(email)[0]).toMatchObject({ subject: '이메일 주소를 확인해 주세요' })
  // Whoever made the account chose its name, maybe with an address that is not theirs.
  expect(mailsTo(email)[0]?.text).not.toContain('김하나')

  await page.goto('/mentoring/invite/mentor')
  await expect(page.getByText('주소를 확인한 뒤에 할 수 있어요')).toBeVisible()
  await expect(page.getByRole('button', { name: '링크 만들기' })).toHaveCount(0)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('내 이메일 주소가 맞나요?')
  await expectAccessible(page)
  expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('strict-origin')
  await page.getByRole('button', { name: '맞아요, 내 주소예요' }).click()
  await expect(page.getByRole('status').filter({ hasText: '이메일 주소를 확인했어요' })).toBeVisible()
  await page.goto('/mentoring/invite/mentor')
  await page.getByRole('button', { name: '링크 만들기' }).click()
  await expect(page.getByLabel('초대 링크')).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('이미 확인했어요')
})

test('a link to confirm is of use to nobody but the account that it was made for, before JavaScript too', async ({
  browser,
  page,
}) => {
  const person = await createPerson({ confirmed: false })
  await signIn(page, person)
  const email = `${randomUUID()}@example.test`
  const theirs = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await signUp(theirs, email)
  const link = await linkTo(email)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('이 링크는 쓸 수 없어요')
  await expect(page.getByText(person.email)).toBeVisible()
  const signedOut = await (await browser.newContext({ locale: 'ko-KR', javaScriptEnabled: false })).newPage()
  await signedOut.goto(link)
  await expect(signedOut).toHaveURL(/\/sign-in\?callbackUrl=%2Fconfirm%2F/)
  await signedOut.getByLabel('이메일').fill(email)
  await signedOut.getByLabel('비밀번호', { exact: true }).fill(password)
  await signedOut.getByRole('button', { name: '로그인', exact: true }).click()
  await signedOut.getByRole('button', { name: '맞아요, 내 주소예요' }).click()
  await expect(signedOut.getByText('이메일 주소를 확인했어요')).toBeVisible()
})

test('an account from before keeps what is open, is asked to confirm, and gets three links at most', async ({
  page,
}) => {
  const [person, mentor] = [await createPerson({ confirmed: false }), await createPerson({ name: '류진우' })]
  await createMentorship(person.id, mentor.id)
  await signIn(page, person)
  await page.goto('/')
  await expect(page.getByText('지금 내 글을 읽는 사람: 류진우(멘토).')).toBeVisible()
  await expectAccessible(page)
  for (let mail = 1; mail <= 3; mail++) {
    await page.goto('/settings')
    await page.getByRole('button', { name: '확인 링크 다시 보내기' }).click()
    await expect(page.getByText('메일을 보냈어요.')).toBeVisible()
    await linkTo(person.email, mail)
  }
  await page.getByRole('button', { name: '확인 링크 다시 보내기' }).click()
  await expect(page.getByText('시도가 너무 많았어요').first()).toBeVisible()
  expect(mailsTo(person.email)).toHaveLength(3)
})

test('who signs up with somebody else’s address reads nothing of what its owner writes after a reset', async ({
  page,
  browser,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const email = `${randomUUID()}@example.test`
  const attacker = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
  await signUp(attacker, email, '아무개')
  const puppet = await createPerson({ name: '두번째' })
  const theirs = await alongside(browser, puppet)
  const [row] = await owner()`select person_id as id from auth.account where email = ${email}`
  const id = String(row?.id)
  const open = `/people/${id}/kys`
  // By the screens it cannot be done any more: this is how it stood before addresses were confirmed.
  const team = await createTeam(puppet.id, '가짜 팀')
  await createMentorship(id, puppet.id, [await writeGap(id, '목표', [{ text: '필요한 것' }])])
  await addMember(team, id)
  await share(team, id, await writeGap(id, '또 다른 목표', []), 'named', true)
  expect((await theirs.goto(open))?.status()).toBe(200)

  await resetAndSignIn(page, email, 2)
  expect((await theirs.goto(open))?.status()).toBe(404)
  await expect(page.getByText('로그인되어 있던 기기 1곳을 로그아웃했고')).toBeVisible()
  await expectAccessibleAt(page, '/settings/open')
  await speak(page.context(), 'ko')
  await page.goto('/')
  await expect(page.getByText('멈춰 둔 것이 2개 있어요.')).toBeVisible()
  await page.getByRole('link', { name: '열려 있는 것 모두 보기' }).click()
  const paused = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await paused('두번째 님이 멘토예요').getByRole('button', { name: '끝내기' }).click()
  await expect(page.getByRole('status').filter({ hasText: '끝냈어요.' })).toBeVisible()
  await paused('가짜 팀에 들어 있어요').getByRole('button', { name: '끝내기' }).click()
  await expect(page.getByText('지금 내 글을 읽을 수 있는 사람은 나뿐이에요.')).toBeVisible()
  await page.getByRole('button', { name: '다 확인했어요' }).click()
  await page.goto(`${open}`)
  expect((await theirs.goto(open))?.status()).toBe(404)
  expect((await theirs.goto(`/people/${id}/gap`))?.status()).toBe(404)
  await attacker.goto('/settings')
  await expect(attacker).toHaveURL(/sign-in/)
})

test('after a reset of a confirmed account the next page says who reads what @phone', async ({ page }) => {
  const [person, mentor] = [await createPerson({ password }), await createPerson({ name: '류진우' })]
  await createMentorship(person.id, mentor.id)
  await resetAndSignIn(page, person.email, 1)
  await expect(page.getByText('류진우')).toBeVisible()
  await expect(page.getByText('KYS를 읽어요. 열린 Gap 분석은 없어요.')).toBeVisible()
  await expect(page.getByRole('heading', { name: '멈춰 둔 것' })).toHaveCount(0)
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByRole('button', { name: '다 확인했어요' }).click()
  await expect(page.getByText('비밀번호를 다시 정했어요')).toHaveCount(0)
})
