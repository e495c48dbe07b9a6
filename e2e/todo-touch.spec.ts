import { expect, type Page } from '@playwright/test'
import { addDays, mondayOf, today } from '@/lib/dates'
import { test } from './fixtures/person'
import { saved, todoList, words, writeTodos } from './fixtures/todos'

const week = mondayOf(today('Asia/Seoul'))
/** Beyond this week, whatever day it is. */
const far = addDays(week, 20)
const items = [{ text: '재고 동시성 제어', self: 1, target: 3 }]

test('at 390 px nothing scrolls sideways, and a line opens its sheet @touch', async ({ page, person }) => {
  await writeTodos(person.id, items, [
    { text: '아주 긴 이름을 가진 할 일이라서 두 줄에 걸쳐 적혀야 하는 것', due: far, on: '재고 동시성 제어' },
    { text: '짧은 일', week, effort: 'short' },
  ])
  await page.goto(`/people/${person.id}/todos`)
  await expect(page.getByRole('checkbox', { name: '짧은 일' })).toBeEnabled()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await words(todoList(page, '이번 주')).tap()
  const sheet = page.getByRole('dialog', { name: '짧은 일' })
  await expect(sheet).toBeVisible()
  await sheet.getByRole('button', { name: '나중으로' }).tap()
  await sheet.getByRole('button', { name: '다 됐어요' }).tap()
  await expect(words(todoList(page, '나중'))).toHaveCount(2)
  await page.getByRole('checkbox', { name: '짧은 일' }).tap()
  await expect(page.getByText('남은 것 1개 · 이번 주에 끝낸 것 1개')).toBeVisible()
})

/** As in Firefox, which draws no pseudo elements on a box. */
const drawBoxesAlone = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('input::after { content: none !important }')
    document.adoptedStyleSheets = [sheet]
  })

test('a box answers over 44 px, wherever to-dos are ticked @touch', async ({ page, person }) => {
  const { analysis } = await writeTodos(person.id, items, [{ text: '칠 일', week, on: '재고 동시성 제어' }])
  const box = page.getByRole('checkbox', { name: '칠 일' })
  const addresses = [
    '/',
    `/people/${person.id}/todos`,
    `/people/${person.id}/gap/${analysis}?view=chain`,
    `/people/${person.id}/gap/${analysis}`,
  ]
  for (const address of addresses) {
    await page.goto(address)
    await expect(box).toBeEnabled()
    await drawBoxesAlone(page)
    await box.scrollIntoViewIfNeeded()
    const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {}
    const [middleX, middleY] = [x + width / 2, y + height / 2]
    for (const [dx, dy] of [
      [-21, 0],
      [21, 0],
      [0, -21],
      [0, 21],
    ] as const) {
      const before = await box.isChecked()
      await page.touchscreen.tap(middleX + dx, middleY + dy)
      await expect(box, `${address} ${dx} ${dy}`).toBeChecked({ checked: !before })
      // Nothing else was meant.
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator('textarea[data-node]')).toHaveCount(0)
    }
    await saved(page)
  }
})

test('a long press lifts a line by touch, and a swipe that begins there scrolls @touch', async ({
  page,
  person,
}) => {
  const later = Array.from({ length: 20 }, (_, index) => ({ text: `나중 일 ${index}` }))
  await writeTodos(person.id, items, [{ text: '고른 일', week }, ...later])
  await page.goto(`/people/${person.id}/todos`)
  await expect(page.getByRole('checkbox', { name: '고른 일' })).toBeEnabled()
  await page.waitForLoadState('networkidle')
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  const middleOf = async (text: string) => {
    const box = await page
      .locator('li[data-line]')
      .filter({ hasText: new RegExp(`${text}(?!\\d)`) })
      .boundingBox()
    if (!box) throw new Error(`${text} is not there.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const [from, to] = [await middleOf('나중 일 1'), await middleOf('고른 일')]
  await send('touchStart', [from])
  await expect(page.locator('[data-moving]')).toBeVisible()
  for (let step = 1; step <= 5; step++) {
    await send('touchMove', [{ x: from.x, y: from.y + ((to.y + 20 - from.y) * step) / 5 }])
    await page.waitForTimeout(50)
  }
  await send('touchEnd', [])
  await expect(words(todoList(page, '이번 주'))).toHaveCount(2)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  const scrolled = () => page.evaluate(() => window.scrollY)
  const start = await middleOf('나중 일 3')
  const top = await scrolled()
  await send('touchStart', [start])
  for (let step = 1; step <= 5; step++) await send('touchMove', [{ x: start.x, y: start.y - step * 30 }])
  await send('touchEnd', [])
  await expect.poll(scrolled).not.toBe(top)
  await expect(words(todoList(page, '이번 주'))).toHaveCount(2)
})

test('a day that is proposed is marked below its own words @touch', async ({ page, person }) => {
  await writeTodos(person.id, items, [{ text: '칠 일', week, on: '재고 동시성 제어' }])
  await page.goto(`/people/${person.id}/todos`)
  const field = page.getByRole('textbox', { name: '이번 주에 할 일', exact: true })
  await field.tap()
  await field.pressSequentially('테스트로 다시 돌려 보기 토요일까지')
  const mark = todoList(page, '이번 주').locator('mark')
  await expect(mark).toHaveText('토요일까지')
  // A phone has larger words in its fields; what stands behind them has to be as large.
  const size = (element: Element) => getComputedStyle(element).fontSize
  expect(await mark.evaluate(size)).toBe(await field.evaluate(size))
})
