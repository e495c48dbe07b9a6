import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { expectAccessible } from './fixtures/axe'
import { drawerOf, openDrawer } from './fixtures/drawer'
import { enter, itemNamed } from './fixtures/goals'
import { linkTo, mails, mailsTo } from './fixtures/mailbox'
import { signIn, test } from './fixtures/person'

const newPassword = 'another horse battery'

async function ask(page: Page, email: string): Promise<string> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: '비밀번호를 잊었나요?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('비밀번호 다시 정하기')
  await page.getByLabel('이메일').fill(email)
  await page.getByRole('button', { name: '링크 받기' }).click()
  const answer = page.getByRole('status').filter({ hasText: '가입된 주소라면' })
  await expect(answer).toBeVisible()
  return answer.innerText()
}

async function waiting(personId: string): Promise<number> {
  const [row] = await owner()`select count(*)::int as n from auth.notice where person_id = ${personId}`
  return row?.n
}

test('a mailed link sets a new password once and ends the old sessions', async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await createPerson({ password: 'correct horse battery', name: '김하나' })
  const old = await (await browser.newContext()).newPage()
  await signIn(old, person)
  await ask(page, person.email)
  const link = await linkTo(person.email)
  expect(link.startsWith(`${baseURL}/reset/`)).toBe(true)
  expect(mailsTo(person.email)[0]).toMatchObject({ subject: '비밀번호를 다시 정하는 링크예요' })
  // Whoever made the account chose its name, maybe with an address that is not theirs.
  expect(mailsTo(person.email)[0]?.text).not.toContain('김하나')

  await page.goto(link)
  await expectAccessible(page)
  expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('strict-origin')
  await page.getByLabel('새 비밀번호', { exact: true }).fill('짧아요')
  await page.getByRole('button', { name: '새 비밀번호 저장' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '12자 이상' })).toBeVisible()
  await page.getByLabel('새 비밀번호', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: '새 비밀번호 저장' }).click()
  await expect(page.getByRole('status').filter({ hasText: '새 비밀번호를 저장했어요' })).toBeVisible()

  await old.goto('/settings')
  await expect(old).toHaveURL(/\/sign-in/)
  await page.getByLabel('이메일').fill(person.email)
  await page.getByLabel('비밀번호', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('이 링크는 쓸 수 없어요')
})

test('works before JavaScript has loaded, in the person’s language', async ({ browser }) => {
  const person = await createPerson({ locale: 'en', name: 'Ada' })
  const { viewer } = await createSession(person.id)
  expect(viewer.session).toBeTruthy()
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })).newPage()
  await ask(page, person.email)
  const link = await linkTo(person.email)
  expect(mailsTo(person.email)[0]?.text).toMatch(/^Hello,/)
  await page.goto(link)
  await page.getByLabel('새 비밀번호', { exact: true }).fill(newPassword)
  await page.getByRole('button', { name: '새 비밀번호 저장' }).click()
  await expect(page.getByText('새 비밀번호를 저장했어요')).toBeVisible()
})

test('answers an unknown address with the same words and no mail, and stops after three mails', async ({
  page,
}) => {
  const person = await createPerson()
  const stranger = `${randomUUID()}@example.test`
  expect(await ask(page, stranger)).toBe(await ask(page, person.email))
  await linkTo(person.email)
  expect(mailsTo(stranger)).toEqual([])
  for (let times = 0; times < 3; times++) await ask(page, person.email)
  await expect.poll(() => mailsTo(person.email).length).toBe(3)
})

test('a link for a mentor is mailed where it is meant to go, and no more than three times a day', async ({
  page,
  person,
}) => {
  const to = `${randomUUID()}@example.test`
  const make = async () => {
    await page.goto('/mentoring/invite/mentor')
    await page.getByLabel('받을 사람의 이메일').fill(to)
    await page.getByRole('button', { name: '링크 만들기' }).click()
    return page.getByLabel('초대 링크').inputValue()
  }
  const shown = await make()
  await expect(page.getByText('링크를 만들고 메일로 보냈어요.')).toBeVisible()
  expect(await linkTo(to)).toBe(shown)
  // A subject carries nothing that somebody chose for themselves.
  expect(mailsTo(to)[0]?.subject).toBe('멘토 초대가 왔어요')
  expect(mailsTo(to)[0]?.text).toContain(person.name)
  for (let times = 0; times < 3; times++) await make()
  await expect(page.getByText('한 주소에는 하루에 세 번까지')).toContainText(/내일 \d\d:\d\d부터/)
  await expect(page.getByLabel('초대 링크')).toHaveValue(/invitations/)
  expect(mailsTo(to)).toHaveLength(3)
})

test('each step of a review is told to the other side in one mail, in their language and without private words', async ({
  page,
  person,
  browser,
  baseURL,
}) => {
  test.slow()
  const mentor = await createPerson({ name: 'Ada', locale: 'en' })
  const sql = owner()
  const analysis = { owner_id: person.id, id: randomUUID(), position: 'a0', current: true }
  await sql`insert into analysis ${sql(analysis)}`
  await createMentorship(person.id, mentor.id, [analysis.id])
  const address = `/people/${person.id}/gap/${analysis.id}`
  await page.goto(address)
  await openDrawer(page)
  await page.getByText('Ada 님에게 리뷰 요청하기').click()
  await page.getByLabel('봐 주었으면 하는 것').fill('둘만 아는 이야기')
  await page.getByRole('button', { name: '리뷰 요청 보내기' }).click()
  await expect(page.getByText('리뷰를 요청했어요.')).toBeVisible()
  expect(await linkTo(mentor.email)).toBe(`${baseURL}${address}`)
  expect(mailsTo(mentor.email)[0]).toMatchObject({ subject: 'You have been asked for a review' })

  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, mentor)
  await theirs.goto(address)
  await theirs.getByLabel('Overall comment').fill('between us')
  await theirs.getByRole('button', { name: 'Approved' }).click()
  await expect(theirs.getByText('Your answer was sent.')).toBeVisible()
  expect(await linkTo(person.email)).toBe(`${baseURL}${address}`)
  expect(mailsTo(person.email)[0]).toMatchObject({ subject: '리뷰가 왔어요' })
  expect(JSON.stringify(mails())).not.toMatch(/둘만 아는|between us/)

  // What follows within a quarter of an hour comes together at its end; nothing that happened is left out.
  await theirs.goto(address)
  await expect(drawerOf(theirs)).toHaveAttribute('data-ready')
  await theirs.locator('#drawer-button').click()
  await theirs.getByLabel('Overall comment').fill('one more thing')
  await theirs.getByRole('button', { name: 'Send as a comment' }).click()
  await expect.poll(() => waiting(person.id)).toBe(1)
  await sql`insert into auth.notice (id, person_id, actor_id, kind, path)
    values (${randomUUID()}, ${person.id}, ${mentor.id}, 'lead', '/teams/none')`
  expect(mailsTo(person.email)).toHaveLength(1)
  await sql`update auth.allowance set since = since - interval '16 minutes' where key = ${`notices:${person.id}`}`
  await expect.poll(() => mailsTo(person.email).length, { timeout: 90_000 }).toBe(2)
  expect(mailsTo(person.email)[1]).toMatchObject({ subject: '새로운 소식이 2개 있어요' })
  expect(mailsTo(person.email)[1]?.text).toContain(`Ada 님이 리뷰를 보냈어요\n${baseURL}${address}`)
  expect(mailsTo(person.email)[1]?.text).toContain('팀에 새 리드가 있어요')
  await expect.poll(() => waiting(person.id)).toBe(0)
  await deletePerson(mentor.id)
})

test('what a mentee says, a KYS comment of a review and a mentor to confirm are mailed, with the way to each', async ({
  page,
  person,
  browser,
  baseURL,
}) => {
  test.slow()
  const [mentor, follower] = [await createPerson({ name: '이멘토' }), await createPerson({ name: '박멘토' })]
  const sql = owner()
  const analysis = { owner_id: person.id, id: randomUUID(), position: 'a0', current: true }
  await sql`insert into analysis ${sql(analysis)}`
  await createMentorship(person.id, mentor.id, [analysis.id])
  const section = { owner_id: person.id, id: randomUUID(), kind: 'strength', position: 'a0' }
  await sql`insert into section ${sql(section)}`
  const keyword = { section_id: section.id, position: 'a0', form: 'bullet', box: 'none', text: '꾸준함' }
  await sql`insert into node ${sql({ owner_id: person.id, id: randomUUID(), ...keyword })}`
  const kys = `/people/${person.id}/kys`
  const about = '항목 ‘꾸준함’'
  const talk = (at: Page) => at.getByRole('group', { name: `${about}에 대한 의견` })

  await page.goto(kys)
  await enter(itemNamed(page, 'Key Strength 1'))
  await page.getByRole('button', { name: `${about}에 의견 남기기` }).click()
  await talk(page).getByRole('textbox', { name: '의견' }).fill('둘만 아는 이야기')
  await talk(page).getByRole('button', { name: '보내기' }).click()
  await expect(talk(page).getByText('둘만 아는 이야기')).toBeVisible()
  expect(await linkTo(mentor.email)).toBe(`${baseURL}${kys}`)
  expect(mailsTo(mentor.email)[0]).toMatchObject({ subject: '새 의견이 왔어요' })
  // Several words within a quarter of an hour are one line of one mail.
  for (const words of ['하나 더', '또 하나']) {
    await talk(page).getByRole('button', { name: '답글' }).click()
    await talk(page).getByRole('textbox', { name: '답글' }).fill(words)
    await talk(page).getByRole('button', { name: '보내기' }).click()
    await expect(talk(page).getByText(words)).toBeVisible()
  }
  await expect.poll(() => waiting(mentor.id)).toBe(1)
  expect(mailsTo(mentor.email)).toHaveLength(1)

  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, mentor)
  await theirs.goto(kys)
  await theirs.getByRole('button', { name: new RegExp(`^${about}: 의견 1개`) }).click()
  await talk(theirs).getByRole('button', { name: '답글' }).click()
  await talk(theirs).getByRole('textbox', { name: '답글' }).fill('잘 보여요')
  await talk(theirs).getByRole('button', { name: '초안으로 두기' }).click()
  await expect(talk(theirs).getByText('보내기 전 초안')).toBeVisible()
  await theirs.goto(`/people/${person.id}/gap/${analysis.id}`)
  await openDrawer(theirs)
  await theirs.getByRole('button', { name: '의견만 보내기' }).click()
  await expect(theirs.getByText('의견을 보냈어요.')).toBeVisible()
  await expect.poll(() => mailsTo(person.email).length).toBe(1)
  const [mail] = mailsTo(person.email)
  expect(mail?.text).toContain(
    `이멘토 님이 리뷰를 보냈어요\n${baseURL}/people/${person.id}/gap/${analysis.id}`,
  )
  expect(mail?.text).toContain(`이멘토 님이 의견을 남겼어요\n${baseURL}${kys}`)

  await page.goto('/mentoring/invite/mentor')
  await page.getByRole('button', { name: '링크 만들기' }).click()
  const link = await page.getByLabel('초대 링크').inputValue()
  await sql`delete from auth.allowance where key = ${`notices:${person.id}`}`
  await signIn(theirs, follower)
  await theirs.goto(link)
  await theirs.getByRole('button', { name: '멘토 하기' }).click()
  await expect(theirs.getByText('확인을 기다려요').first()).toBeVisible()
  await expect.poll(() => mailsTo(person.email).length).toBe(2)
  expect(mailsTo(person.email)[1]).toMatchObject({ subject: '멘토가 확인을 기다려요' })
  expect(mailsTo(person.email)[1]?.text).toContain(`${baseURL}/mentoring`)
  expect(JSON.stringify(mails())).not.toMatch(/둘만 아는|잘 보여요|하나 더/)
  for (const { id } of [mentor, follower]) await deletePerson(id)
})
