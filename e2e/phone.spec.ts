import { expect, type Page } from '@playwright/test'
import { writeGap } from '@/db/testing/teams'
import { fontsThere } from './fixtures/fonts'
import { drawn, item, itemNamed, open, rewrite, saved } from './fixtures/goals'
import { speak, test } from './fixtures/person'

const places = (page: Page) => page.getByRole('navigation', { name: '주요 메뉴' })
const keys = (page: Page) => page.getByRole('region', { name: '글쓰기 도구' })
const key = (page: Page, name: string) => keys(page).getByRole('button', { name, exact: true })

/** Where the line with the caret is, and what it shall lie between. */
const line = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement
    const { lineHeight } = getComputedStyle(field)
    // The caret is at the end of what was typed.
    const bottom = field.getBoundingClientRect().bottom
    return {
      top: bottom - Number.parseFloat(lineHeight),
      bottom,
      header: document.querySelector('header')?.getBoundingClientRect().bottom ?? 0,
      keys: document.querySelector('.keys')?.getBoundingClientRect().top ?? 0,
    }
  })

async function expectLineInSight(page: Page): Promise<void> {
  await expect(async () => {
    const { top, bottom, header, keys } = await line(page)
    expect(top).toBeGreaterThanOrEqual(header)
    expect(bottom).toBeLessThanOrEqual(keys)
  }).toPass({ timeout: 5_000 })
}

test('the bar at the lower edge leads to every place, and folds away the rest @touch', async ({
  page,
  person,
}) => {
  await page.goto('/')
  for (const [name, path] of [
    ['Gap 분석', `/people/${person.id}/gap`],
    ['할 일', `/people/${person.id}/todos`],
    ['KYS', `/people/${person.id}/kys`],
    ['오늘', '/'],
  ] as const) {
    const link = places(page).getByRole('link', { name, exact: true })
    await link.tap()
    await expect(page).toHaveURL((url) => url.pathname === path)
    await expect(link).toHaveAttribute('aria-current', 'page')
    const box = await link.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
  }
  for (const [name, path] of [
    ['멘토링', '/mentoring'],
    ['팀', '/teams'],
    ['설정', '/settings'],
  ] as const) {
    await expect(places(page).getByRole('link', { name })).toBeHidden()
    await places(page).getByRole('button', { name: '더 보기' }).tap()
    await places(page).getByRole('link', { name }).tap()
    await expect(page).toHaveURL((url) => url.pathname === path)
    await expect(places(page).getByRole('link', { name })).toBeHidden()
    await expect(page.getByRole('banner')).toContainText(name)
  }
  await places(page).getByRole('button', { name: '더 보기' }).tap()
  await page.keyboard.press('Escape')
  await expect(places(page).getByRole('link', { name: '팀' })).toBeHidden()
  // Every link is there once, for both widths.
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(places(page).getByRole('link', { name: '팀' })).toBeVisible()
  await expect(places(page).getByRole('button', { name: '더 보기' })).toBeHidden()
})

test('the title bar names the place, or leads back to where a page is found @touch', async ({
  page,
  person,
}) => {
  const analysis = await writeGap(person.id, '목표', [{ text: '캐시' }])
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  await page.getByRole('banner').getByRole('link', { name: 'Gap 분석' }).first().tap()
  await expect(page).toHaveURL(new RegExp(`/people/${person.id}/gap$`))
  await expect(page.locator('header > .bar-title')).toHaveText('Gap 분석')
})

test('while an item is written the outline’s keys stand above the keyboard @touch', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await expect(keys(page)).toHaveCount(0)
  await item(page, '1').tap()
  await expect(keys(page)).toBeVisible()
  await expect(places(page)).toBeHidden()
  for (const text of ['하나', 'Enter', '둘', 'Enter', '셋']) {
    if (text === 'Enter') await page.keyboard.press(text)
    else await page.keyboard.type(text)
  }
  // A keyboard that takes the lower half of the window.
  await page.setViewportSize({ width: 390, height: 430 })
  await expectLineInSight(page)
  const box = await keys(page).boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(430)

  const field = () => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)
  for (const [name, shape] of [
    ['들여쓰기', ['하나', '둘', '  셋']],
    ['내어쓰기', ['하나', '둘', '셋']],
    ['위로 옮기기', ['하나', '셋', '둘']],
    ['위로 옮기기', ['셋', '하나', '둘']],
    ['아래로 옮기기', ['하나', '셋', '둘']],
  ] as const) {
    await key(page, name).tap()
    expect(await drawn(page)).toEqual(shape)
    expect(await field(), name).toBe('셋')
    await expect(keys(page)).toBeVisible()
    await expectLineInSight(page)
  }
  for (let more = 0; more < 12; more++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type('또 한 줄을 길게 적어서 두 줄로 넘어가게 해 보는 항목')
    await expectLineInSight(page)
  }
  await saved(page)
  await key(page, '완료').tap()
  await expect(keys(page)).toHaveCount(0)
  await expect(places(page)).toBeVisible()
})

test('a keyboard that only covers the page has the keys above it, and the line above them @touch', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '적는 말')
  await item(page, '1').tap()
  await expect(keys(page)).toBeVisible()
  // As iOS does it: the window keeps its height, and the keyboard lies over its lower half.
  await page.evaluate(() => {
    const view = window.visualViewport as VisualViewport
    Object.defineProperty(view, 'height', { value: 430, configurable: true })
    view.dispatchEvent(new Event('resize'))
  })
  await expect
    .poll(async () => {
      const box = await keys(page).boundingBox()
      return Math.round((box?.y ?? 0) + (box?.height ?? 0))
    })
    .toBe(430)
  await page.evaluate(() => scrollTo(0, 0))
  const last = page.locator('textarea[data-node]').last()
  await last.tap()
  await page.keyboard.type('끝에 적는 말')
  await expectLineInSight(page)
})

test('a to-do is ticked with a key of the bar, which other items do not have @touch', async ({
  page,
  person,
}) => {
  const analysis = await writeGap(person.id, '목표', [{ text: '캐시' }], ['2026-01-01'])
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  const competency = itemNamed(page, '필요역량 1')
  await expect(competency).toBeVisible()
  await competency.tap()
  await expect(keys(page)).toBeVisible()
  await expect(key(page, '끝내기')).toHaveCount(0)
  const todos = page.getByRole('tree', { name: 'To-Do List' })
  await todos.locator('[data-node]').last().tap()
  const box = todos.getByRole('treeitem').last().getByRole('checkbox').first()
  const before = await box.isChecked()
  await key(page, '끝내기').tap()
  await expect(box).toBeChecked({ checked: !before })
  await saved(page)
})

test('under a track that is only drawn no half of its words is seen @touch', async ({ page, person }) => {
  const rated = { text: '캐시', target: 3 as const, self: 2 as const }
  const analysis = await writeGap(person.id, '목표', [rated], ['2026-01-01'])
  await page.goto(`/people/${person.id}/gap/${analysis}?view=document`)
  const track = page.locator('.track[data-slim]').first()
  await expect(track).toBeVisible()
  const room = await track.evaluate((drawing) => {
    const words = document.createRange()
    words.selectNodeContents(drawing)
    const margin = Number.parseFloat(getComputedStyle(drawing).overflowClipMargin)
    return words.getBoundingClientRect().left - (drawing.getBoundingClientRect().right + margin)
  })
  expect(room).toBeGreaterThanOrEqual(0)
})

test('what is to be told about saving pushes the page and covers nothing @phone', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/net::ERR_INTERNET_DISCONNECTED/)
  await open(page, person.id)
  await rewrite(item(page, '1'), '먼저')
  await saved(page)
  const state = page.locator('[data-save]')
  await expect(state).toContainText('저장됨')
  const title = page.getByRole('heading', { level: 1 })
  await page.evaluate(() => scrollTo(0, 0))
  const before = (await title.boundingBox())?.y ?? 0
  await page.context().setOffline(true)
  await rewrite(item(page, '1'), '끊긴 뒤')
  await expect(state).toContainText('연결이 끊겼어요')
  const band = page
    .getByRole('banner')
    .getByText(/적은 내용은 이 브라우저에 있고/)
    .last()
  await expect(band).toBeInViewport()
  await page.evaluate(() => scrollTo(0, 0))
  expect((await title.boundingBox())?.y ?? 0).toBeGreaterThan(before)
  expect((await title.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(
    (await page.getByRole('banner').boundingBox())?.height ?? 0,
  )
  await page.context().setOffline(false)
  await saved(page)
  await expect(page.getByText('적은 내용은 이 브라우저에 있고')).toHaveCount(0)
  await page.evaluate(() => scrollTo(0, 0))
  expect((await title.boundingBox())?.y).toBe(before)
})

test('the header has room for everything in it, down to where it becomes a title bar', async ({
  page,
  person,
}) => {
  await speak(page.context(), 'en')
  for (const width of [761, 800, 1024]) {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(`/people/${person.id}/kys`)
    await expect(page.locator('[data-save]')).toHaveText(/Saved/)
    await fontsThere(page)
    const parts = await page.locator('header :is(a, button, [data-save]):visible').evaluateAll((all) =>
      all.map((part) => {
        const { left, right } = part.getBoundingClientRect()
        return { left, right, words: part.textContent }
      }),
    )
    for (const { left, right, words } of parts) {
      expect(right, `${width} ${words}`).toBeLessThanOrEqual(width)
      expect(right - left, `${width} ${words}`).toBeGreaterThan(24)
    }
  }
})
