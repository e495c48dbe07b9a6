import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { endMentorship } from '@/db/testing/mentorships'
import { expectAccessible } from './fixtures/axe'
import { closeDrawer, openStory } from './fixtures/drawer'
import { itemNamed, rewrite } from './fixtures/goals'
import { chainRow } from './fixtures/levels'
import { type Mentee, test } from './fixtures/mentorship'

const main = (page: Page) => page.getByRole('main')

/** What a mentee's page has for a mentor: the bar on top, ways to answer, and nothing to change the page itself. */
async function expectReadOnly(page: Page): Promise<void> {
  await expect(page.getByText('한별 님의 페이지를 멘토로 보고 있어요.')).toBeVisible()
  const controls = main(page).locator('[role=tree], [data-save], [data-node], [type=checkbox], [type=date]')
  await expect(controls).toHaveCount(0)
  await expect(
    main(page).locator('a[href*="/import"], a[href*="/document"], a[href*="/delete"]'),
  ).toHaveCount(0)
}

const statusOf = async (page: Page, address: string) =>
  (await page.request.get(address, { maxRedirects: 0 })).status()

const looksAt = async ({ id }: Mentee) =>
  (await owner()`select page from page_view where owner_id = ${id} order by page`).map((row) => row.page)

test('a mentor reads everything that is open, and has nothing to change it with @phone', async ({
  page,
  mentee,
}) => {
  await page.goto('/')
  await main(page).getByRole('link', { name: '한별 님의 KYS' }).click()
  await expect(page).toHaveURL(`/people/${mentee.id}/kys`)
  await expect(page).toHaveTitle('한별 님의 KYS · career-goal')
  for (const text of ['집요함', '멈추지 않는 결제를 만드는 개발자']) {
    await expect(main(page).getByText(text)).toBeVisible()
  }
  await expect(main(page).getByText('개발자', { exact: true })).toHaveCSS('font-weight', /^[67]00$/)
  await expectReadOnly(page)

  const pages = page.getByRole('navigation', { name: '한별 님의 페이지' })
  await pages.getByRole('link', { name: 'Gap 분석' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('한별 님의 Gap 분석')
  await expect(main(page)).not.toContainText('닫힌')
  await expectReadOnly(page)

  await main(page).getByRole('link', { name: '여는 목표' }).click()
  await expect(page).toHaveTitle('한별 님의 Gap 분석: 여는 목표 · career-goal')
  for (const text of ['여는 배포', '여는 상태', '여는 모자람', '여는 할 일']) {
    await expect(main(page).getByText(text, { exact: true }).first()).toBeVisible()
  }
  await expect(main(page).getByRole('button', { name: /이해/ }).first()).toBeVisible()
  await main(page).getByText('먼저 끝낸 것 1개').click()
  await expect(main(page).getByRole('img', { name: '끝낸 일' })).toHaveCount(1)
  await expectReadOnly(page)

  await page.getByRole('link', { name: '한눈에' }).click()
  await expect(chainRow(page, '여는 역량')).toContainText('근거 1')
  await expect(main(page).getByRole('heading', { name: '아직 연결하지 않은 것 2' })).toBeVisible()
  const story = await openStory(page, '여는 역량')
  await expect(story.getByRole('region', { name: '근거' })).toContainText('여는 근거')
  await expect(story.getByRole('region', { name: '있었던 일' })).toHaveCount(0)
  await expect(story.locator('textarea, [type=checkbox], [type=date]')).toHaveCount(0)
  await closeDrawer(page)
  await expectReadOnly(page)

  await pages.getByRole('link', { name: '할 일' }).click()
  await expect(main(page).getByText('2099년 12월 12일')).toBeVisible()
  await expect(main(page)).not.toContainText('닫힌')
  await expectReadOnly(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => window.innerWidth),
  )
})

test('what is not opened, and what only the owner does, is not found', async ({
  page,
  mentee,
  mayComplain,
}) => {
  mayComplain(/status of 404/)
  const own = `/people/${mentee.id}`
  for (const address of [
    `${own}/gap/${mentee.closed}`,
    `${own}/gap/${mentee.closed}?view=chain`,
    `${own}/gap/${mentee.closed}/delete`,
    `${own}/gap/${mentee.opened}/delete`,
    `${own}/import`,
    `${own}/history`,
    `${own}/history/growth`,
    `${own}/history/changes?from=2026-01-01&to=2099-12-31`,
    `${own}/reviews/${crypto.randomUUID()}`,
    `${own}/document?format=md`,
    `${own}/document?format=json`,
  ]) {
    expect(await statusOf(page, address), address).toBe(404)
  }
  await page.goto(`${own}/gap/${mentee.closed}`)
  await expect(page).toHaveTitle('찾을 수 없어요 · career-goal')
  await page.goto(`${own}/gap?deleted`)
  await expect(page.getByText('분석을 지웠어요.')).toHaveCount(0)
})

test('the end shows at the next request, on every page', async ({ page, mentee }) => {
  const addresses = ['kys', 'gap', `gap/${mentee.opened}`, 'todos'].map(
    (part) => `/people/${mentee.id}/${part}`,
  )
  for (const address of addresses) expect(await statusOf(page, address), address).toBe(200)
  await endMentorship(mentee.mentorship)
  for (const address of addresses) expect(await statusOf(page, address), address).toBe(404)
  await page.goto('/mentees')
  await expect(page.getByText('아직 멘티가 없어요')).toBeVisible()
  await expectAccessible(page)
})

test('operations that a mentor forges are refused, and nothing changes', async ({ page, person, mentee }) => {
  const all = async () =>
    JSON.stringify([
      await owner()`select * from node where owner_id = ${mentee.id} order by id`,
      await owner()`select * from level where owner_id = ${mentee.id} order by node_id, kind`,
      await owner()`select * from completion where owner_id = ${mentee.id}`,
      await owner()`select * from revision where owner_id = ${mentee.id}`,
      await owner()`select * from operation where owner_id = ${mentee.id}`,
    ])
  const before = await all()
  const answers: string[] = []
  // The mentor's own page sends what a page of the mentee would send, had it an editor.
  await page.route('**/*', async (route) => {
    const body = route.request().postData()
    if (route.request().method() !== 'POST' || !body?.includes('"operations"')) return route.continue()
    const operations = [
      { kind: 'edit', id: crypto.randomUUID(), node: mentee.todo, text: '몰래', seen: 1 },
      { kind: 'done', id: crypto.randomUUID(), node: mentee.todo, day: '2026-11-06' },
      { kind: 'delete-analysis', id: crypto.randomUUID(), analysis: mentee.opened },
    ]
    const response = await route.fetch({ postData: JSON.stringify([{ owner: mentee.id, operations }]) })
    answers.push(await response.text())
    await route.fulfill({ response })
  })
  await page.goto(`/people/${person.id}/kys`)
  await rewrite(itemNamed(page, /^Key Strength 1/), 'Kotlin')
  await expect.poll(() => answers.length).toBeGreaterThan(0)
  expect(answers[0]).toContain('"not-found"')
  expect(await all()).toBe(before)
})

test('a look is kept once a page and day, and only of what was looked at', async ({ page, mentee }) => {
  await page.goto('/mentees')
  await expect(main(page).getByText('아직 보낸 리뷰가 없어요')).toBeVisible()
  await main(page).getByRole('link', { name: '한별 님의 KYS' }).hover()
  const ahead: Record<string, string>[] = [
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
  ]
  for (const headers of ahead) await page.request.get(`/people/${mentee.id}/kys`, { headers })
  await page.request.get(`/people/${mentee.id}/gap/${mentee.closed}`)
  expect(await looksAt(mentee)).toEqual([])

  for (let times = 0; times < 2; times++) await page.goto(`/people/${mentee.id}/gap/${mentee.opened}`)
  await expect.poll(() => looksAt(mentee)).toEqual(['gap'])
  await page.getByRole('navigation', { name: '한별 님의 페이지' }).getByRole('link', { name: 'KYS' }).click()
  await expect.poll(() => looksAt(mentee)).toEqual(['gap', 'kys'])
})
