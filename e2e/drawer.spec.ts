import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { owner } from '@/db/testing/factories'
import { createThread } from '@/db/testing/threads'
import { expectAccessible } from './fixtures/axe'
import { closeDrawer, drawerOf, openDrawer, openStory, tabOf } from './fixtures/drawer'
import { chainRow } from './fixtures/levels'
import { test as base, type Mentee } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

/** The mentor's page is `page`; the mentee has a browser of their own beside it, of the same size. */
const test = base.extend<{ theirs: Page }>({
  theirs: async ({ browser, mentee, page }, use) =>
    use(await alongside(browser, mentee, { viewport: page.viewportSize() })),
})

const gapOf = ({ id, opened }: Mentee) => `/people/${id}/gap/${opened}`
const chainOf = (mentee: Mentee) => `${gapOf(mentee)}?view=chain`
const ready = async (page: Page) => {
  await expect(drawerOf(page)).toHaveAttribute('data-ready')
  await expect(page.locator('html')).toHaveAttribute('data-whole')
}
const opener = (page: Page) => page.locator('#drawer-button')
const story = (page: Page) => drawerOf(page).getByRole('tabpanel', { name: '항목' })
const titleOf = (page: Page, name: string) =>
  story(page).getByRole('heading', { name, exact: true, level: 2 })

/** A thread that the mentor has sent, about an item of the opened analysis. */
async function say(mentee: Mentee, authorId: string, about: string, text: string): Promise<void> {
  const [row] = await owner()`
    select id, section_id from node where owner_id = ${mentee.id} and text = ${about}`
  const place = { analysisId: mentee.opened, sectionId: row?.section_id, nodeId: row?.id, quote: about }
  await createThread(mentee.id, { ...place, authorId }, { text, readers: [authorId] })
}

const review = ({ id, opened }: Mentee, mentor_id: string, rest: object) =>
  owner()`insert into review ${owner()({ owner_id: id, id: newId(), analysis_id: opened, mentor_id, ...rest })}`

test('it opens by its button and by a key, is gone through by keyboard, and gives the focus back', async ({
  mentee,
  theirs,
}) => {
  for (const address of [chainOf(mentee), gapOf(mentee)]) {
    await theirs.goto(address)
    await ready(theirs)
    await expect(drawerOf(theirs)).toBeHidden()
    await opener(theirs).focus()
    await theirs.keyboard.press('Enter')
    await expect(tabOf(theirs, '리뷰')).toBeFocused()
    await expect(opener(theirs)).toHaveAttribute('aria-expanded', 'true')
    await theirs.keyboard.press('ArrowRight')
    await expect(tabOf(theirs, '항목')).toBeFocused()
    await expect(titleOf(theirs, '여는 역량')).toBeVisible()
    await theirs.keyboard.press('End')
    await expect(tabOf(theirs, '도움말')).toBeFocused()
    await expect(drawerOf(theirs)).toContainText('혼자 맡아서 해요')
    await expect(drawerOf(theirs).getByRole('region', { name: '키보드로' })).toContainText('이 서랍 여닫기')
    await theirs.keyboard.press('ArrowRight')
    await expect(tabOf(theirs, '리뷰')).toBeFocused()
    await theirs.keyboard.press('Escape')
    await expect(drawerOf(theirs)).toBeHidden()
    await expect(opener(theirs)).toBeFocused()
    await expect(opener(theirs)).toHaveAttribute('aria-expanded', 'false')
  }

  await theirs.goto(chainOf(mentee))
  await ready(theirs)
  const row = chainRow(theirs, '여는 배포')
  await row.focus()
  await theirs.keyboard.press(']')
  await expect(tabOf(theirs, '리뷰')).toBeFocused()
  await theirs.keyboard.press(']')
  await expect(drawerOf(theirs)).toBeHidden()
  await expect(row).toBeFocused()
  // In a field it is a sign like any other.
  await theirs.keyboard.press('KeyG')
  await theirs.keyboard.type('[되돌리기]')
  await expect(row.getByRole('textbox')).toHaveValue('[되돌리기]')
  await expect(drawerOf(theirs)).toBeHidden()
})

test('it pushes the content, and the left edge stays', async ({ mentee, theirs }) => {
  const edges = () =>
    theirs.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      const main = document.querySelector('main') as Element
      return {
        left: box('h1')?.left,
        right: Math.max(...[...main.children].map((part) => part.getBoundingClientRect().right)),
        drawer: box('#drawer')?.left ?? 0,
        top: box('#drawer')?.top,
        header: box('header')?.bottom,
        tooWide: document.documentElement.scrollWidth - innerWidth,
      }
    })
  for (const [width, edge] of [
    [1440, 112],
    [1024, 24],
    [800, 24],
  ] as const) {
    await theirs.setViewportSize({ width, height: 800 })
    await theirs.goto(chainOf(mentee))
    await ready(theirs)
    expect((await edges()).left).toBe(edge)
    await openDrawer(theirs)
    const { left, right, drawer, top, header, tooWide } = await edges()
    expect(left).toBe(edge)
    expect(right).toBeLessThanOrEqual(drawer)
    expect(top).toBe(header)
    expect(tooWide).toBeLessThanOrEqual(0)
  }
  // Beside a small window a row stands two by two.
  const row = chainRow(theirs, '여는 역량')
  const columns = await row.evaluate((element) => getComputedStyle(element).gridTemplateColumns.split(' '))
  expect(columns).toHaveLength(2)
})

test('a mentor who is asked finds it open, with what sends at its foot @phone', async ({
  page,
  person,
  mentee,
}) => {
  const isPhone = (page.viewportSize()?.width ?? 0) < 760
  const request = '아주 긴 부탁이에요. '.repeat(120)
  await review(mentee, person.id, { request, requested_at: new Date() })
  await page.goto(gapOf(mentee))
  await ready(page)
  if (isPhone) {
    await expect(drawerOf(page)).toBeHidden()
    await opener(page).click()
  } else {
    await expect(page.locator('body')).toBeFocused()
  }
  await expect(drawerOf(page)).toBeVisible()
  const foot = drawerOf(page).getByRole('button', { name: '의견만 보내기' })
  await expect(foot).toBeInViewport({ ratio: 1 })
  await drawerOf(page).evaluate((drawer) => drawer.scrollTo(0, drawer.scrollHeight))
  await expect(foot).toBeInViewport({ ratio: 1 })
  await expect(page.getByLabel('모아서 하고 싶은 말')).toBeInViewport()
  await expectAccessible(page)
})

test('on a phone it is a page of its own @touch', async ({ page, mentee, theirs }) => {
  const size = page.viewportSize()
  await theirs.goto(chainOf(mentee))
  await openStory(theirs, '여는 배포')
  const box = await drawerOf(theirs).boundingBox()
  expect(box?.width).toBeGreaterThanOrEqual((size?.width ?? 0) - 16)
  await expect(theirs.getByRole('main')).toBeHidden()
  await expect(theirs.getByRole('navigation', { name: '주요 메뉴' })).toBeVisible()
  await expectAccessible(theirs)
  await closeDrawer(theirs)
  await expect(
    chainRow(theirs, '여는 배포').getByRole('button', { name: '여는 배포', exact: true }),
  ).toBeFocused()
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  )
})

test('notices lead to the right place in it', async ({ person, mentee, theirs }) => {
  await say(mentee, person.id, '여는 할 일', '언제까지요?')
  const row = { owner_id: mentee.id, id: newId(), analysis_id: mentee.opened, author_id: person.id }
  await owner()`insert into suggestion ${owner()({ ...row, kind: 'competency', text: '관측성', sent_at: new Date() })}`
  await theirs.goto('/mentoring')
  const waiting = theirs.getByRole('region', { name: '나를 기다리는 일' })
  await waiting.getByRole('link', { name: '답을 기다리는 제안 1개' }).click()
  await expect(theirs.getByRole('region', { name: '멘토의 제안' })).toBeVisible()
  await expect(tabOf(theirs, '리뷰')).toHaveAttribute('aria-selected', 'true')

  await theirs.goto('/mentoring')
  await waiting.getByRole('link', { name: '새 의견 1개' }).click()
  await expect(titleOf(theirs, '여는 역량')).toBeVisible()
  await expect(story(theirs).getByRole('button', { name: /^항목 ‘여는 할 일’: 의견 1개/ })).toBeVisible()
  // A link on the page leads there again, though the address stays the same.
  await theirs.goto(`${gapOf(mentee)}#suggestions`)
  await expect(theirs.locator('#suggestions')).toBeFocused()
  await theirs.keyboard.press('Escape')
  await expect(drawerOf(theirs)).toBeHidden()
})

test('a KYS has one only where a review has something to say @phone', async ({
  page,
  person,
  mentee,
  theirs,
}) => {
  for (const one of [page, theirs]) {
    await one.goto(`/people/${mentee.id}/kys`)
    await expect(drawerOf(one)).toHaveCount(0)
  }
  const [row] = await owner()`
    select id, section_id from node where owner_id = ${mentee.id} and text = '집요함'`
  const place = { analysisId: null, sectionId: row?.section_id, nodeId: row?.id, quote: '집요함' }
  const said = { text: '초안이에요', readers: [person.id], sentAt: null }
  await createThread(mentee.id, { ...place, authorId: person.id }, said)
  await page.reload()
  await expect(page.getByRole('button', { name: '리뷰 1' })).toBeVisible()
  const drawer = await openDrawer(page)
  await expect(drawer).toContainText('KYS에 남긴 초안 1개')
  await expectAccessible(page)
})

test('without a script it stands behind the content, and its button leads there', async ({
  browser,
  person,
  mentee,
}) => {
  await review(mentee, person.id, { request: '봐 주세요', requested_at: new Date() })
  for (const who of [person, mentee]) {
    const page = await alongside(browser, who, { javaScriptEnabled: false })
    await page.goto(gapOf(mentee))
    const region = page.getByRole('region', { name: '리뷰', exact: true })
    await expect(region).toContainText('봐 주세요')
    await expect(region).toBeVisible()
    await expect(drawerOf(page)).toContainText('기준을 세우고 가르쳐요')
    await expect(drawerOf(page).getByText('기준을 세우고 가르쳐요')).toBeVisible()
    await expect(drawerOf(page).getByRole('tab')).toHaveCount(0)
    const end = (await page.getByRole('main').boundingBox())?.height ?? 0
    expect((await drawerOf(page).boundingBox())?.y).toBeGreaterThanOrEqual(end)
    await opener(page).click()
    await expect(region.getByRole('heading', { name: '리뷰', exact: true })).toBeInViewport()
    await page.context().close()
  }
})

test('an owner and a mentor, each at their own page, answer each other in it', async ({
  page,
  mentee,
  theirs,
}) => {
  await theirs.goto(chainOf(mentee))
  const mine = await openDrawer(theirs)
  await mine.getByText('김하나 님에게 리뷰 요청하기').click()
  await mine.getByLabel('봐 주었으면 하는 것').fill('순서가 맞나요?')
  await mine.getByRole('button', { name: '리뷰 요청 보내기' }).click()
  await expect(mine.getByRole('status').filter({ hasText: '리뷰를 요청했어요' })).toBeVisible()
  await expect(theirs).toHaveURL(/#review$/)

  await page.goto(chainOf(mentee))
  await expect(drawerOf(page)).toContainText('순서가 맞나요?')
  await page.getByLabel('모아서 하고 싶은 말').fill('네, 좋아요')
  // Looking at a row meanwhile loses nothing of what is written.
  await openStory(page, '여는 역량')
  await tabOf(page, '리뷰').click()
  await expect(page.getByLabel('모아서 하고 싶은 말')).toHaveValue('네, 좋아요')
  await drawerOf(page).getByRole('button', { name: '승인' }).click()
  await expect(drawerOf(page).getByRole('status').filter({ hasText: '답을 보냈어요' })).toBeVisible()

  await theirs.goto(chainOf(mentee))
  await expect(theirs.getByRole('button', { name: '리뷰 1' })).toBeVisible()
  await openDrawer(theirs)
  await expect(mine).toContainText('네, 좋아요')
})
