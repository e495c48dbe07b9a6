import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { createPerson, deletePerson, owner } from '@/db/testing/factories'
import { hashToken } from '@/lib/token'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { linkTo } from './fixtures/mailbox'
import { alongside, speak, test } from './fixtures/person'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const status = async (page: Page, path: string) =>
  (await page.request.get(path, { maxRedirects: 0 })).status()

/** An analysis with its goal, stored without clicking. */
async function analyse(personId: string, goal: string): Promise<string> {
  const [id, section, node] = [newId(), newId(), newId()]
  const row = { owner_id: personId, position: 'a0' }
  await owner()`insert into analysis ${owner()({ ...row, id, current: false })}`
  await owner()`insert into section ${owner()({ ...row, id: section, analysis_id: id, kind: 'goal' })}`
  await owner()`insert into node ${owner()({ ...row, id: node, section_id: section, form: 'bullet', box: 'none', text: goal })}`
  return id
}

/** Makes a link on the page, with these analyses ticked. */
async function makeLink(page: Page, wanted: 'mentor' | 'mentee', goals: string[] = []): Promise<string> {
  await page.goto(`/mentoring/invite/${wanted}`)
  for (const goal of goals) await page.getByLabel(goal).check()
  await page.getByRole('button', { name: '링크 만들기' }).click()
  const field = page.getByLabel('초대 링크')
  await expect(field).toHaveValue(/\/invitations\/[\w-]{43}$/)
  return field.inputValue()
}

test('a mentor is invited, confirmed, sees what is open, and nothing after the end', async ({
  page,
  person,
  browser,
}) => {
  const mentor = await createPerson({ name: '이멘토' })
  const open = await analyse(person.id, '여는 목표')
  const closed = await analyse(person.id, '닫힌 목표')
  const kys = `/people/${person.id}/kys`
  const gap = (id: string) => `/people/${person.id}/gap/${id}`
  const theirs = await alongside(browser, mentor)

  await page.goto('/mentoring')
  await page.getByRole('link', { name: '멘토 초대하기' }).click()
  await expect(heading(page)).toHaveText('멘토 초대하기')
  await expect(page.getByLabel('여는 목표')).not.toBeChecked()
  const link = await makeLink(page, 'mentor', ['여는 목표'])
  await expect(page.getByLabel('초대 링크')).toBeFocused()
  await expectAccessible(page)

  await theirs.goto(link)
  await expect(heading(theirs)).toHaveText('김하나 님이 멘토를 찾고 있어요')
  await expect(theirs).toHaveTitle(/^멘토링 초대 /)
  expect(await theirs.locator('meta[name=referrer]').getAttribute('content')).toBe('strict-origin')
  await expect(theirs.locator('main')).toContainText('Gap 분석 1개')
  await expect(theirs.locator('main')).not.toContainText('목표')
  await theirs.getByRole('button', { name: '멘토 하기' }).click()
  await expect(heading(theirs)).toHaveText('확인을 기다려요')
  expect(await status(theirs, kys)).toBe(404)

  await page.goto('/mentoring')
  const waiting = page.getByRole('listitem').filter({ hasText: '이멘토 님이 내 링크로 왔어요' })
  await expect(waiting).toContainText('Gap 분석: 여는 목표')
  await expect(waiting).not.toContainText('닫힌 목표')
  await expect(waiting.getByText('example.test (본인 메일로 확인됨)')).toBeVisible()
  const code = /확인 번호\s*(\d{6})/.exec(await waiting.innerText())?.[1] ?? 'no code'
  await theirs.reload()
  await expect(theirs.getByText(code)).toBeVisible()
  await waiting.getByRole('button', { name: '맞아요, 멘토로 할게요' }).click()
  await expect(page.getByRole('status').filter({ hasText: '멘토링을 시작했어요' })).toBeVisible()
  expect(await status(theirs, kys)).toBe(200)
  expect(await status(theirs, gap(open))).toBe(200)
  expect(await status(theirs, gap(closed))).toBe(404)

  await page.getByText('보여 주는 분석 바꾸기').click()
  await page.getByLabel('여는 목표').uncheck()
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByRole('status').filter({ hasText: '분석을 바꿨어요' })).toBeVisible()
  expect(await status(theirs, gap(open))).toBe(404)
  expect(await status(theirs, kys)).toBe(200)

  await theirs.goto('/mentoring')
  await expect(theirs.getByRole('link', { name: '김하나' })).toHaveAttribute('href', kys)
  await theirs.getByText('멘토링 끝내기').click()
  await theirs.getByRole('button', { name: '김하나 님과 끝내기' }).click()
  await expect(theirs.getByRole('status').filter({ hasText: '멘토링을 끝냈어요' })).toBeVisible()
  for (const path of [kys, gap(open), gap(closed), `/people/${person.id}/todos`]) {
    expect(await status(theirs, path), path).toBe(404)
  }
  await page.goto('/mentoring')
  await expect(page.getByText('아직 멘토가 없어요')).toBeVisible()
  await theirs.goto(link)
  await expect(heading(theirs)).toHaveText('이 초대는 쓸 수 없어요')
  await deletePerson(mentor.id)
})

test('a mentee signs up on the way and accepts, without JavaScript', async ({ page, person, browser }) => {
  const link = await makeLink(page, 'mentee')
  const visitor = await (await browser.newContext({ locale: 'ko-KR', javaScriptEnabled: false })).newPage()
  await visitor.goto(link)
  await expect(visitor).toHaveURL(/\/sign-in\?callbackUrl=/)
  await expect(visitor.locator('main')).toContainText('멘토링 초대를 받았네요')
  await expect(visitor.locator('main')).not.toContainText(person.name)
  await visitor.getByRole('link', { name: '계정이 없나요? 회원가입' }).click()
  const email = `mentee-${person.id}@example.test`
  await visitor.getByLabel('이름').fill('새멘티')
  await visitor.getByLabel('이메일').fill(email)
  await visitor.getByLabel('비밀번호', { exact: true }).fill('correct horse battery')
  await visitor.getByRole('button', { name: '회원가입' }).click()
  await expect(heading(visitor)).toHaveText('김하나 님이 멘토가 되어 주려고 해요')
  // Nobody opens anything from an address that has not been confirmed.
  await expect(visitor.locator('main')).toContainText('주소를 확인한 뒤에 할 수 있어요')
  await expect(visitor.getByRole('button', { name: '멘토로 받아들이기' })).toHaveCount(0)
  await visitor.goto(await linkTo(email))
  await visitor.getByRole('button', { name: '맞아요, 내 주소예요' }).click()
  await visitor.goto(link)
  await expect(visitor.locator('main')).toContainText('KYS만 보여요')
  await visitor.getByRole('button', { name: '멘토로 받아들이기' }).click()
  await expect(visitor.getByText('멘토링을 시작했어요')).toBeVisible()
  await expect(visitor.getByRole('heading', { name: '김하나' })).toBeVisible()

  const [mentee] = await owner()`select person_id as id from auth.account where email = ${email}`
  expect(await status(page, `/people/${mentee?.id}/kys`)).toBe(200)
  await visitor.getByText('멘토링 끝내기').click()
  await visitor.getByRole('button', { name: '김하나 님과 끝내기' }).click()
  await expect(visitor.getByText('멘토링을 끝냈어요')).toBeVisible()
  expect(await status(page, `/people/${mentee?.id}/kys`)).toBe(404)
  await deletePerson(String(mentee?.id))
})

test('a link is made and withdrawn without JavaScript, and declined followers see nothing', async ({
  browser,
}) => {
  const [maker, visitor] = [await createPerson({ name: '만든이' }), await createPerson({ name: '온사람' })]
  const page = await alongside(browser, maker, { javaScriptEnabled: false })
  const theirs = await alongside(browser, visitor, { javaScriptEnabled: false })
  const withdrawn = await makeLink(page, 'mentor')
  await page.goto('/mentoring')
  await page.getByRole('button', { name: /거둬들이기$/ }).click()
  await expect(page.getByText('링크를 거둬들였어요')).toBeVisible()
  await theirs.goto(withdrawn)
  await expect(heading(theirs)).toHaveText('이 초대는 쓸 수 없어요')

  const link = await makeLink(page, 'mentor')
  await theirs.goto(link)
  await theirs.getByRole('button', { name: '멘토 하기' }).click()
  await page.goto('/mentoring')
  await page.getByRole('button', { name: '아니에요' }).click()
  await expect(page.getByText('거절했어요')).toBeVisible()
  expect(await status(theirs, `/people/${maker.id}/kys`)).toBe(404)
  await deletePerson(maker.id)
  await deletePerson(visitor.id)
})

test('links that cannot be used look the same and name nobody', async ({ page, person, browser }) => {
  const other = await createPerson({ name: '숨은사람' })
  const theirs = await alongside(browser, other)
  const [expired, used] = [await makeLink(theirs, 'mentor'), await makeLink(theirs, 'mentor')]
  const hash = (link: string) => hashToken(link.split('/').at(-1) ?? '')
  await owner()`update auth.invitation set expires_at = now() where token_hash = ${hash(expired)}`
  const third = await createPerson()
  await owner()`update auth.invitation set followed_by = ${third.id} where token_hash = ${hash(used)}`
  const unknown = used.replace(/.{5}$/, 'AAAAA')
  const seen = new Set<string>()
  for (const link of [expired, used, unknown, `${new URL(used).origin}/invitations/x`]) {
    await page.goto(link)
    await expect(heading(page)).toHaveText('이 초대는 쓸 수 없어요')
    seen.add(`${await page.title()} ${await page.locator('body').innerText()}`)
  }
  expect(seen.size).toBe(1)
  expect([...seen].join()).not.toContain('숨은사람')

  const own = await makeLink(page, 'mentor')
  await page.goto(own)
  await expect(heading(page)).toHaveText('내가 만든 링크예요')
  expect(person.id).not.toBe(other.id)
  for (const { id } of [other, third]) await deletePerson(id)
})

test('a link that dies while its page is open says so in place', async ({ page, person, browser }) => {
  const other = await createPerson()
  const theirs = await alongside(browser, other)
  const link = await makeLink(theirs, 'mentor')
  await page.goto(link)
  await owner()`delete from auth.invitation where person_id = ${other.id}`
  await page.getByRole('button', { name: '멘토 하기' }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('이 초대는 쓸 수 없어요')
  expect(person.id).not.toBe(other.id)
  await deletePerson(other.id)
})

test('every page of mentoring is accessible in both languages, light and dark @phone', async ({
  page,
  person,
  browser,
}) => {
  test.slow()
  const other = await createPerson({ name: '긴이름을가진멘토'.repeat(5) })
  await analyse(person.id, '하루 100만 건의 알림을 놓치지 않는 시스템을 맡는 개발자가 되기 위한 긴 목표')
  const theirs = await alongside(browser, other)
  const [toMentor, toMentee] = [await makeLink(theirs, 'mentor'), await makeLink(theirs, 'mentee')]
  const pages = ['/mentoring', '/mentoring/invite/mentor', '/mentoring/invite/mentee', toMentor, toMentee]
  for (const path of pages) {
    await expectAccessibleAt(page, path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  // The same page when it holds something of everything.
  const id = '01890000-0000-7000-8000-00000000000a'
  await owner()`insert into mentorship ${owner()({ owner_id: person.id, id, mentor_id: other.id })}`
  await owner()`insert into mentorship ${owner()({ owner_id: other.id, id, mentor_id: person.id })}`
  const day = new Date().toISOString().slice(0, 10)
  await owner()`insert into page_view ${owner()({ owner_id: person.id, viewer_id: other.id, page: 'kys', day })}`
  await speak(page.context(), 'ko')
  await makeLink(page, 'mentor')
  const third = await createPerson({ name: '따라온사람' })
  await owner()`insert into auth.invitation ${owner()({
    id: third.id,
    token_hash: third.id,
    wanted: 'mentor',
    person_id: person.id,
    analyses: [],
    expires_at: new Date(Date.now() + 60_000).toISOString(),
    followed_by: third.id,
  })}`
  await expectAccessibleAt(page, '/mentoring')
  for (const summary of await page.locator('summary').all()) await summary.click()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  for (const one of [other, third]) await deletePerson(one.id)
})
