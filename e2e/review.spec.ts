import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner } from '@/db/testing/factories'
import { endMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { drawerOf, openDrawer } from './fixtures/drawer'
import { itemNamed, rewrite } from './fixtures/goals'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside, signIn, speak } from './fixtures/person'
import { waitingSign } from './fixtures/places'

const main = (page: Page) => page.getByRole('main')
const reviews = (page: Page) => page.getByRole('region', { name: '리뷰', exact: true })
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const gap = ({ id, opened }: Mentee) => `/people/${id}/gap/${opened}`

/** A thread of the mentor's that is not sent. */
async function draft({ id: owner_id, opened, todo }: Mentee, author_id: string): Promise<void> {
  const sql = owner()
  const [row] = await sql`select section_id, text from node where owner_id = ${owner_id} and id = ${todo}`
  const place = { analysisId: opened, sectionId: row?.section_id, nodeId: todo, quote: row?.text }
  const said = { text: '초안이에요', readers: [author_id], sentAt: null }
  await createThread(owner_id, { ...place, authorId: author_id }, said)
}

/** A review as the database would hold it. */
async function review({ id: owner_id, opened }: Mentee, mentor_id: string, rest: object): Promise<void> {
  await owner()`insert into review ${owner()({ owner_id, id: newId(), analysis_id: opened, mentor_id, ...rest })}`
}

/** Opens the owner's request form and sends it. */
async function ask(page: Page, mentee: Mentee, words: string, scripted = true): Promise<void> {
  await page.goto(gap(mentee))
  if (scripted) await openDrawer(page)
  await reviews(page).getByText('김하나 님에게 리뷰 요청하기').click()
  await page.getByLabel('봐 주었으면 하는 것').fill(words)
  await page.getByRole('button', { name: '리뷰 요청 보내기' }).click()
  await expect(said(page, '리뷰를 요청했어요')).toBeVisible()
}

test('a review goes from request to answer to close, and both are told by the badge', async ({
  page,
  person,
  mentee,
  browser,
}) => {
  test.slow()
  await page.goto(gap(mentee))
  await openDrawer(page)
  await expect(reviews(page)).toContainText('요청이 없어도 의견 보내기')
  await page.getByLabel('모아서 하고 싶은 말').fill('처음 읽었어요')
  await page.getByRole('button', { name: '의견만 보내기' }).click()
  await expect(said(page, '의견을 보냈어요')).toBeVisible()
  await owner()`update review set seen_at = now(), closed_at = now() where owner_id = ${mentee.id}`
  const theirs = await alongside(browser, mentee)
  await theirs.goto(gap(mentee))
  const todo = itemNamed(theirs, 'To-Do List 1')
  await rewrite(todo, '여는 할 일을 다시 적었어요')
  await rewrite(itemNamed(theirs, 'Gap 1'), '여는 모자람을 다시 적었어요')
  await expect(theirs.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await ask(theirs, mentee, '**할 일**이 충분한가요?')
  await expect(reviews(theirs)).toContainText('할 일이 충분한가요?')
  await expect(theirs.getByRole('button', { name: /요청 거둬들이기$/ })).toBeVisible()

  await draft(mentee, person.id)
  await page.goto('/')
  await expect(waitingSign(page)).toHaveAccessibleName(/기다리는 일 1개$/)
  await expect(main(page)).toContainText('한별 님이 리뷰를 기다려요. “할 일이 충분한가요?”')
  await page.goto('/mentoring')
  const waiting = page.getByRole('region', { name: '나를 기다리는 일' })
  await expect(waiting).toContainText('한별 님이 리뷰를 요청했어요')
  await page.goto('/mentees')
  await expect(main(page).getByText('내 차례')).toBeVisible()
  await expect(main(page)).toContainText('리뷰 뒤로: 고친 글 2')
  await main(page).getByRole('link', { name: '여는 목표' }).click()

  // Whoever is asked finds it open.
  await expect(reviews(page)).toBeVisible()
  await expect(reviews(page)).toContainText(/내 차례\s*한별 님이 .* 리뷰를 요청했어요/)
  const bar = page.getByRole('region', { name: '바뀐 곳과 보낼 것' })
  await expect(bar).toContainText('리뷰 뒤로 2곳이 바뀌었어요')
  await expect(bar.getByLabel('n, p 키로 옮겨 다니기')).toBeChecked()
  const here = page.locator(':focus')
  await page.locator('body').press('n')
  await expect(here).toContainText('여는 모자람을 다시 적었어요')
  await expect(here).toContainText('바뀜: 고친 글')
  await here.press('n')
  await expect(here).toContainText('여는 할 일을 다시 적었어요')
  // The same key while the keyboard is set to Korean.
  await here.dispatchEvent('keydown', { key: 'ㅔ' })
  await expect(here).toContainText('여는 모자람')
  await bar.getByRole('button', { name: '다음' }).click()
  await expect(here).toContainText('여는 할 일')
  await bar.getByRole('button', { name: '다음' }).click()
  await expect(here).toContainText('여는 모자람')
  await bar.getByLabel('n, p 키로 옮겨 다니기').uncheck()
  await page.locator('h1').first().click()
  await page.locator('body').press('n')
  await expect(page.locator('[data-here]')).toHaveCount(0)
  await page.reload()
  await expect(bar.getByLabel('n, p 키로 옮겨 다니기')).not.toBeChecked()

  await bar.getByRole('link', { name: '초안 1개 보내러 가기' }).click()
  await expect(reviews(page)).toContainText('보내지 않은 초안 1개 새 의견 1개')
  await page.getByLabel('모아서 하고 싶은 말').fill('n 하나만 더 적어 주세요')
  await expect(page.getByLabel('모아서 하고 싶은 말')).toBeFocused()
  await page.getByRole('button', { name: '고칠 것 있음' }).click()
  await expect(said(page, '답을 보냈어요')).toBeVisible()
  await expect(page).toHaveURL(/view=chain/)
  await expect(waitingSign(page)).toHaveAccessibleName(/^(멘토링|더 보기)$/)
  await expect(reviews(page)).not.toContainText('보내지 않은 초안')

  await theirs.goto('/')
  await expect(waitingSign(theirs)).toHaveAccessibleName(/기다리는 일 1개$/)
  await expect(main(theirs)).toContainText('김하나 님이 리뷰에 답했어요.')
  await theirs.goto('/mentoring')
  const answered = theirs.getByRole('region', { name: '나를 기다리는 일' })
  await expect(answered).toContainText('김하나 님이 답했어요 고칠 것 있음')
  await answered.getByRole('link', { name: '여는 목표' }).click()
  await expect(theirs.getByRole('button', { name: '리뷰 1' })).toBeVisible()
  await expect(reviews(theirs)).toBeVisible()
  await expect(reviews(theirs)).toContainText('하나만 더 적어 주세요')
  // The comment that came with it is still folded away.
  await theirs.goto('/')
  await expect(waitingSign(theirs)).toHaveAccessibleName(/기다리는 일 1개$/)

  await theirs.goto(gap(mentee))
  await openDrawer(theirs)
  await theirs.getByRole('button', { name: '김하나 님의 리뷰 닫기' }).click()
  await expect(said(theirs, '리뷰를 닫았어요')).toBeVisible()
  await expect(waitingSign(theirs)).toHaveAccessibleName(/^(멘토링|더 보기)$/)
  await reviews(theirs).getByText('지난 리뷰 2개').click()
  await expect(reviews(theirs).getByRole('listitem').first()).toContainText(/김하나\s*고칠 것 있음/)
  await expectAccessible(theirs)
  await page.reload()
  await expect(reviews(page)).toContainText('지난 리뷰 2개')
})

test('what happened meanwhile is said in place, and nothing that was written is lost', async ({
  page,
  mentee,
  browser,
}) => {
  test.slow()
  const theirs = await alongside(browser, mentee)
  await ask(theirs, mentee, '봐 주세요')
  const answer = async (words: string) => {
    await page.goto(gap(mentee))
    await openDrawer(page)
    await page.getByLabel('모아서 하고 싶은 말').fill(words)
  }
  const refusal = reviews(page).getByRole('alert')
  await answer('좋아요')
  await theirs.getByRole('button', { name: /요청 거둬들이기$/ }).click()
  await expect(said(theirs, '요청을 거둬들였어요')).toBeVisible()
  await page.getByRole('button', { name: '승인' }).click()
  await expect(refusal).toContainText('이미 답했거나 멘티가 거둬들인 요청이라 보내지 않았어요')
  await expect(page.getByLabel('모아서 하고 싶은 말')).toHaveValue('좋아요')

  await ask(theirs, mentee, '다시 봐 주세요')
  await answer('가'.repeat(5_001))
  await page.getByRole('button', { name: '승인' }).click()
  await expect(refusal).toContainText('너무 길어요')
  await expect(page.getByLabel('모아서 하고 싶은 말')).toHaveValue('가'.repeat(5_001))
  await page.getByLabel('모아서 하고 싶은 말').fill('<img src=x onerror=alert(1)> 좋아요')
  await endMentorship(mentee.mentorship)
  await page.getByRole('button', { name: '승인' }).click()
  await expect(refusal).toContainText('이제 나에게 열려 있지 않아서')
  await expect(page.getByLabel('모아서 하고 싶은 말')).toHaveValue(/좋아요$/)
})

test('asking and answering work without JavaScript, and words are never run', async ({
  page,
  person,
  mentee,
  browser,
}) => {
  test.slow()
  const theirs = await alongside(browser, mentee, { javaScriptEnabled: false })
  await ask(theirs, mentee, '<script>alert(1)</script><b>굵게</b>', false)
  await expect(reviews(theirs)).toContainText('<script>alert(1)</script><b>굵게</b>')
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(plain, person)
  await plain.goto(gap(mentee))
  await plain.getByRole('button', { name: '의견만 보내기' }).click()
  await expect(reviews(plain).getByRole('alert')).toContainText('보낼 초안도 적은 말도 없어요')
  await plain.getByLabel('모아서 하고 싶은 말').fill('읽었어요')
  await plain.getByRole('button', { name: '의견만 보내기' }).click()
  await expect(said(plain, '의견을 보냈어요')).toBeVisible()
  await page.goto(gap(mentee))
  await expect(reviews(page)).toContainText('내 차례')
  await expect(reviews(page)).toContainText('읽었어요')
})

/** Reviews of every kind, a change and a draft. */
async function everything(mentee: Mentee, mentorId: string): Promise<void> {
  const [now, before] = [new Date(), new Date(Date.now() - 5 * 24 * 60 * 60 * 1000)]
  const approved = { requested_at: before, answered_at: before, verdict: 'approve', closed_at: before }
  await review(mentee, mentorId, { request: '처음 부탁', ...approved })
  await review(mentee, mentorId, { answered_at: before, verdict: 'comment', answer: '- 하나\n- 둘' })
  await review(mentee, mentorId, { request: '긴낱말'.repeat(60), requested_at: now })
  const operation = { kind: 'edit', id: newId(), node: mentee.todo, text: '여는 할 일', seen: 1 }
  const stored = { owner_id: mentee.id, revision: 1, index: 0, id: operation.id, actor_id: mentee.id }
  await owner()`insert into operation ${owner()({ ...stored, body: owner().json(operation) })}`
  await draft(mentee, mentorId)
}

/** Unfolded on the screen as well as printed: nothing too wide, no tools on paper, and all reviews to read. */
async function expectFolds(page: Page, mentee: Mentee): Promise<void> {
  await speak(page.context(), 'ko')
  await page.goto(gap(mentee))
  await openDrawer(page)
  for (const summary of await reviews(page).locator('summary').all()) await summary.click()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.reload()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await expect(reviews(page).getByText('처음 부탁')).toBeVisible()
  await expect(reviews(page).locator('button:visible, textarea:visible')).toHaveCount(0)
  await expect(page.locator('.band:visible')).toHaveCount(0)
}

test('a mentor’s side is accessible in all looks, fits a phone, and prints @phone', async ({
  page,
  person,
  mentee,
}) => {
  test.slow()
  await everything(mentee, person.id)
  await expectAccessibleAt(page, gap(mentee))
  await expectAccessibleAt(page, `${gap(mentee)}?view=chain`)
  for (const path of ['/', '/mentoring', '/mentees']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await expectFolds(page, mentee)
})

test('an owner’s side is accessible in all looks, fits a phone, and prints @phone', async ({
  page,
  person,
  mentee,
  browser,
}) => {
  test.slow()
  await everything(mentee, person.id)
  const theirs = await alongside(browser, mentee, { viewport: page.viewportSize() })
  await expectAccessibleAt(theirs, '/mentoring')
  await expectAccessibleAt(theirs, gap(mentee))
  await expectFolds(theirs, mentee)
})

test('once a review is sent, no box says any more that it holds a draft', async ({ page, mentee }) => {
  const talk = (about: string) => main(page).getByRole('group', { name: `${about}에 대한 의견` })
  const draftAt = async (about: string) => {
    await main(page)
      .getByRole('button', { name: `${about}에 의견 남기기` })
      .first()
      .click()
    await talk(about).getByRole('textbox', { name: '의견' }).fill('왜 필요한가요?')
    await talk(about).getByRole('button', { name: '초안으로 두기' }).click()
    await expect(talk(about).getByText('초안으로 두었어요.')).toBeVisible()
  }
  await page.goto(`/people/${mentee.id}/kys`)
  await draftAt('항목 ‘집요함’')
  await openDrawer(page)
  await drawerOf(page).getByRole('link', { name: 'Gap 분석으로' }).click()
  await main(page).getByRole('link', { name: '여는 목표' }).click()
  await expect(page).toHaveURL(gap(mentee))
  for (const about of ['항목 ‘여는 역량’', '항목 ‘여는 할 일’']) await draftAt(about)
  await main(page).getByText('역량 제안', { exact: true }).click()
  await main(page).getByRole('textbox', { name: '더하면 좋을 역량' }).fill('관측성')
  await main(page).getByRole('button', { name: '초안으로 두기' }).last().click()
  await openDrawer(page)
  await expect(reviews(page).getByText('보내지 않은 초안 4개', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '의견만 보내기' }).click()
  await expect(said(page, '의견을 보냈어요')).toBeVisible()
  await expect(talk('항목 ‘여는 역량’')).toBeVisible()
  const drafts = page
    .locator('main, #drawer')
    .getByText(/보내지 않은 초안|보내기 전|초안 보내기/)
    .filter({ visible: true })
  await expect(drafts).toHaveCount(0)
  await expect(main(page).getByText('관측성', { exact: true }).filter({ visible: true })).toHaveCount(1)
  await page.getByRole('navigation', { name: '한별 님의 페이지' }).getByRole('link', { name: 'KYS' }).click()
  await expect(page).toHaveURL(/kys/)
  await expect(main(page).getByRole('button', { name: '항목 ‘집요함’: 의견 1개', exact: true })).toBeVisible()
  // The way back leads to what was there a moment ago, not to what was there before the review went out.
  for (const address of [gap(mentee), gap(mentee)]) {
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(address))
  }
  await expect(drafts).toHaveCount(0)
})
