import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { openDrawer } from './fixtures/drawer'
import { itemNamed, rewrite } from './fixtures/goals'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

const main = (page: Page) => page.locator('main')
const gapOf = (mentee: Mentee) => `/people/${mentee.id}/gap/${mentee.opened}`
const pastOf = (mentee: Mentee) => `/people/${mentee.id}/reviews`
const reviews = (page: Page) => page.getByRole('region', { name: '리뷰', exact: true })

async function reword(page: Page, mentee: Mentee, words: string) {
  await page.goto(gapOf(mentee))
  await rewrite(itemNamed(page, 'Gap 1'), words)
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
}

async function write(page: Page, mentee: Mentee, words: string) {
  await page.goto(gapOf(mentee))
  await openDrawer(page)
  await page.getByLabel('모아서 하고 싶은 말').fill(words)
}

const send = (page: Page) => page.getByRole('button', { name: '의견만 보내기' }).click()
const sent = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: '의견을 보냈어요' })).toBeVisible()

test('what changed while a mentor wrote is shown before anything is sent, and what was shown stays with the review', async ({
  page,
  mentee,
  browser,
}) => {
  test.slow()
  const theirs = await alongside(browser, mentee)
  await reword(theirs, mentee, '처음 적은 모자람')
  await write(page, mentee, '처음 읽은 느낌')
  await reword(theirs, mentee, '다시 적은 모자람')
  await send(page)
  const refusal = reviews(page).getByRole('alert')
  await expect(refusal).toContainText('이 화면을 연 뒤에 글이 바뀌어서 아직 보내지 않았어요')
  await expect(refusal).toContainText('다시 적은 모자람')
  await expect(page.getByLabel('모아서 하고 싶은 말')).toHaveValue('처음 읽은 느낌')
  expect(await owner()`select 1 from review where owner_id = ${mentee.id}`).toHaveLength(0)
  await expectAccessible(page)
  await send(page)
  await sent(page)

  // Both read what was shown, and not what is written since.
  await reword(theirs, mentee, '그 뒤에 적은 모자람')
  for (const one of [page, theirs]) {
    await one.goto(pastOf(mentee))
    await expect(main(one)).toContainText('처음 읽은 느낌')
    await main(one)
      .getByRole('link', { name: /리뷰 때 보이던 글/ })
      .click()
    await expect(main(one)).toContainText('다시 적은 모자람')
    await expect(main(one)).not.toContainText('그 뒤에 적은 모자람')
    await expect(main(one)).not.toContainText('처음 적은 모자람')
  }
  const snapshot = new URL(page.url()).pathname
  await expectAccessibleAt(page, snapshot)
  await expectAccessibleAt(page, pastOf(mentee))

  // Closing hides it from the mentor for good; the owner keeps it.
  await owner()`delete from opening where owner_id = ${mentee.id} and analysis_id = ${mentee.opened}`
  await owner()`insert into opening ${owner()({ owner_id: mentee.id, mentorship_id: mentee.mentorship, analysis_id: mentee.opened })}`
  for (const [one, reads] of [
    [page, false],
    [theirs, true],
  ] as const) {
    await one.goto(snapshot)
    await expect(main(one).getByText('다시 적은 모자람')).toHaveCount(reads ? 1 : 0)
  }
})

test('since their last review a mentor sees what is new, however often they look', async ({
  page,
  mentee,
  browser,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const theirs = await alongside(browser, mentee)
  await write(page, mentee, '읽었어요')
  await send(page)
  await sent(page)
  await reword(theirs, mentee, '그 뒤에 적은 모자람')
  for (let look = 0; look < 3; look += 1) {
    await page.goto(`/people/${mentee.id}/todos`)
    await page.goto(gapOf(mentee))
    await expect(page.getByText('리뷰 뒤로 1곳이 바뀌었어요')).toBeVisible()
  }
  await page.goto(`/people/${mentee.id}/history`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('찾을 수 없어요')
})

test('what is said with a review outlives a reload, until it is sent', async ({ page, mentee, browser }) => {
  const words = page.getByLabel('모아서 하고 싶은 말')
  await write(page, mentee, '반쯤 적은 말')
  await page.reload()
  await openDrawer(page)
  await expect(words).toHaveValue('반쯤 적은 말')
  await send(page)
  await sent(page)
  await expect(words).toHaveValue('')
  expect(await page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain('draft:review')

  const theirs = await alongside(browser, mentee)
  await theirs.goto(gapOf(mentee))
  await openDrawer(theirs)
  await reviews(theirs).locator('summary', { hasText: '요청하기' }).click()
  const asked = theirs.getByRole('region', { name: '리뷰', exact: true }).getByRole('textbox')
  await asked.fill('여기를 봐 주세요')
  await theirs.reload()
  await openDrawer(theirs)
  await expect(asked).toHaveValue('여기를 봐 주세요')
})
