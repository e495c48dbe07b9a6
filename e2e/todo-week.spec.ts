import { expect, type Locator, type Page } from '@playwright/test'
import { addDays, mondayOf, today } from '@/lib/dates'
import { expectAccessible } from './fixtures/axe'
import { test as withMentee } from './fixtures/mentorship'
import { test } from './fixtures/person'
import { rowsOf, saved, todoList, words, writeTodos } from './fixtures/todos'

const now = today('Asia/Seoul')
const week = mondayOf(now)
/** Beyond this week, whatever day it is. */
const far = addDays(week, 20)
const items = [
  { text: '재고 동시성 제어', self: 1, target: 3 },
  { text: '메시지 큐', self: 2, target: 3 },
]

test('a tick shows at once everywhere on the page, and what recurs counts each time', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/net::ERR_FAILED|fetch/)
  const daily = {
    text: '매일 하는 일',
    due: now,
    rule: 'FREQ=DAILY',
    done: [addDays(now, -1), addDays(now, -2)],
  }
  await writeTodos(person.id, items, [
    { text: '한 번 하는 일', week, effort: 'short', on: '메시지 큐' },
    daily,
    { text: '지난 일', box: 'done', done: [addDays(now, -30)] },
  ])
  const before = [addDays(now, -1), addDays(now, -2)].filter((day) => day >= week).length
  await page.goto(`/people/${person.id}/todos`)
  const figures = (left: number, done: number) =>
    expect(page.getByText(`남은 것 ${left}개 · 이번 주에 끝낸 것 ${done}개`)).toBeVisible()
  const aims = page.getByRole('region', { name: '어디로 가는 일인가요' })
  await figures(2, before)
  await expect(aims).toContainText('메시지 큐')
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await todoList(page, '이번 주').getByRole('checkbox', { name: '한 번 하는 일' }).check()
  await todoList(page, '오늘').getByRole('checkbox', { name: '매일 하는 일' }).check()
  await figures(0, before + 2)
  await expect(page.getByRole('button', { name: '20분이면 되는 것 0' })).toBeDisabled()
  await expect(aims.getByRole('listitem')).toHaveCount(0)
  // Both stay where they are until the page is left.
  await expect(todoList(page, '이번 주').getByRole('checkbox', { checked: true })).toBeVisible()
  await expect(todoList(page, '오늘').getByRole('checkbox', { checked: true })).toBeVisible()
  const done = page.locator('summary', { hasText: '끝낸 것' })
  await expect(done).toContainText('5개')
  await page.unroute('**/*')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', { timeout: 40_000 })
  await page.reload()
  await done.click()
  const again = page.getByRole('listitem').filter({ hasText: '3번' })
  await expect(again).toContainText('매일 하는 일')
  await expect(words(page.locator('details'))).toHaveText(['한 번 하는 일', '지난 일'])
})

/** Drags a line by its grip to another one, just below its middle. */
async function drag(page: Page, from: Locator, to: Locator, below = true): Promise<void> {
  await from.hover()
  const [grip, target] = [await from.locator('[data-line-grip]').boundingBox(), await to.boundingBox()]
  if (!grip || !target) throw new Error('Nothing to drag.')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(grip.x + grip.width / 2 + 8, grip.y + grip.height / 2 + 8, { steps: 3 })
  await page.mouse.move(target.x + 40, target.y + target.height * (below ? 0.8 : 0.2), { steps: 8 })
  await page.mouse.up()
}

test('dragging picks and unpicks for the week, changes no day, and goes back', async ({ page, person }) => {
  await writeTodos(person.id, items, [
    { text: '오늘 일', due: now },
    { text: '고른 일', week },
    { text: '먼 일', due: far },
    { text: '날 없는 일' },
  ])
  const days = await rowsOf('due', person.id)
  await page.goto(`/people/${person.id}/todos`)
  const line = (text: string) => page.locator('li[data-line]').filter({ hasText: text })
  await expect(page.getByRole('checkbox', { name: '먼 일' })).toBeEnabled()
  // The sensor of the drag is loaded when the page is.
  await page.waitForLoadState('networkidle')
  await drag(page, line('먼 일'), line('고른 일'))
  await expect(words(todoList(page, '이번 주'))).toHaveText(['고른 일', '먼 일'])
  await saved(page)
  expect((await rowsOf('pick', person.id)).map(({ text }) => text)).toEqual(['고른 일', '먼 일'])
  expect(await rowsOf('due', person.id)).toEqual(days)
  await page.keyboard.press('Control+z')
  await expect(words(todoList(page, '이번 주'))).toHaveText(['고른 일'])
  await saved(page)
  expect((await rowsOf('pick', person.id)).map(({ text }) => text)).toEqual(['고른 일'])

  await drag(page, line('고른 일'), line('날 없는 일'))
  await expect(words(todoList(page, '나중'))).toHaveText(['먼 일', '날 없는 일', '고른 일'])
  // A day holds: today's list takes nothing in, and lets nothing out.
  await drag(page, line('먼 일'), line('오늘 일'))
  await drag(page, line('오늘 일'), line('먼 일'))
  await expect(words(todoList(page, '오늘'))).toHaveText(['오늘 일'])
  await drag(page, line('날 없는 일'), line('먼 일'), false)
  await expect(words(todoList(page, '나중'))).toHaveText(['날 없는 일', '먼 일', '고른 일'])
  await saved(page)
  expect(await rowsOf('pick', person.id)).toHaveLength(0)
  expect(await rowsOf('due', person.id)).toEqual(days)
})

test('the keyboard alone does everything', async ({ page, person }) => {
  await writeTodos(person.id, items, [
    { text: '첫째 일', week },
    { text: '둘째 일', week },
    { text: '셋째 일', due: far },
  ])
  await page.goto(`/people/${person.id}/todos`)
  const [first, third] = ['첫째 일', '셋째 일'].map((text) =>
    page.locator('[data-do=words]', { hasText: text }),
  )
  if (!first || !third) return
  await expect(page.getByRole('checkbox', { name: '첫째 일' })).toBeEnabled()
  await first.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(words(todoList(page, '이번 주'))).toHaveText(['둘째 일', '첫째 일'])
  await expect(first).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(words(todoList(page, '나중'))).toHaveText(['첫째 일', '셋째 일'])
  await expect(first).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(words(todoList(page, '이번 주'))).toHaveText(['둘째 일', '첫째 일'])
  await page.keyboard.press('Enter')
  await page.keyboard.type(' 다시')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-do=words]', { hasText: '첫째 일 다시' })).toBeFocused()
  await page.keyboard.press('d')
  const day = page.getByLabel('언제까지: 첫째 일 다시')
  await expect(day).toBeFocused()
  await day.fill(now)
  await page.keyboard.press('Escape')
  await expect(words(todoList(page, '오늘'))).toHaveText(['첫째 일 다시'])
  await saved(page)
  expect((await rowsOf('due', person.id)).map(({ text, at }) => [text, at])).toEqual([
    ['셋째 일', far],
    ['첫째 일 다시', now],
  ])
  // A competency is chosen in the same sheet.
  await page.getByRole('button', { name: '역량 고르기: 셋째 일' }).press('Enter')
  await page.getByLabel('역량 찾기').fill('재고')
  await page.getByLabel('역량 찾기').press('Enter')
  await expect(todoList(page, '나중').getByRole('link', { name: '재고 동시성 제어' })).toBeVisible()
})

test('the sheet stands beside its line, and stays there when the line is moved; on a phone it is at the lower edge @phone', async ({
  page,
  person,
  isMobile,
}) => {
  await writeTodos(
    person.id,
    items,
    Array.from({ length: 20 }, (_, index) => ({ text: `일 ${index}.` })),
  )
  await page.goto(`/people/${person.id}/todos`)
  const sheet = page.getByRole('dialog')
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox()
    if (!box) throw new Error('It is not there.')
    return { ...box, right: box.x + box.width, bottom: box.y + box.height }
  }
  for (const text of ['일 1.', '일 19.']) {
    const line = page.locator('[data-line]').filter({ hasText: text })
    await page.getByRole('button', { name: `날짜 정하기: ${text}` }).click()
    await expect(sheet).toBeVisible()
    const [box, at, { width, height }] = [
      await boxOf(sheet),
      await boxOf(line),
      page.viewportSize() ?? {},
    ] as const
    if (isMobile) expect([box.x, box.right, box.bottom]).toEqual([0, width, height])
    else {
      expect(box.right).toBeCloseTo(at.right, 0)
      // Below, or above where there is no room.
      expect(Math.min(Math.abs(box.y - at.bottom), Math.abs(at.y - box.bottom))).toBeCloseTo(6, 0)
      await sheet.getByRole('button', { name: '위로', exact: true }).click()
      expect((await boxOf(sheet)).y).toBeCloseTo(box.y, 0)
    }
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
})

test('a pick is kept without a connection, and sent later @phone', async ({ page, person, mayComplain }) => {
  mayComplain(/net::ERR|Failed to fetch|fetch/)
  const { ids } = await writeTodos(person.id, items, [{ text: '고를 일' }, { text: '다른 일' }])
  await page.goto(`/people/${person.id}/todos`)
  await page.getByRole('button', { name: '날짜 정하기: 고를 일' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: '이번 주로' })).toBeVisible()
  await page.context().setOffline(true)
  await sheet.getByRole('button', { name: '이번 주로' }).click()
  await sheet.getByRole('button', { name: '다 됐어요' }).click()
  await expect(words(todoList(page, '이번 주'))).toHaveText(['고를 일'])
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline')
  expect(await rowsOf('pick', person.id)).toHaveLength(0)
  await page.context().setOffline(false)
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', { timeout: 40_000 })
  expect(await rowsOf('pick', person.id)).toMatchObject([{ node_id: ids[0], at: week }])
  await page.reload()
  await expect(words(todoList(page, '이번 주'))).toHaveText(['고를 일'])
})

test('the lists are read without JavaScript', async ({ browser, page, person }) => {
  await writeTodos(person.id, items, [
    { text: '오늘 일', due: now },
    { text: '고른 일', week },
    { text: '나중 일' },
    { text: '지난 일', box: 'done', done: [addDays(now, -3)] },
  ])
  const still = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: process.env.BASE_URL,
  })
  const reader = await still.newPage()
  await reader.goto(`/people/${person.id}/todos`)
  await expect(words(todoList(reader, '오늘'))).toHaveText(['오늘 일'])
  await expect(words(todoList(reader, '이번 주'))).toHaveText(['고른 일'])
  await expect(words(todoList(reader, '나중'))).toHaveText(['나중 일'])
  await reader.locator('summary', { hasText: '끝낸 것' }).click()
  await expect(reader.getByText('지난 일')).toBeVisible()
  await still.close()
})

test('filters and orders show a part of the to-dos, and change nothing', async ({ page, person }) => {
  await writeTodos(person.id, items, [
    { text: '짧은 일', effort: 'short', on: '메시지 큐' },
    { text: '먼 일', due: addDays(far, 1) },
    { text: '조금 먼 일', due: far, on: '재고 동시성 제어' },
  ])
  await page.goto(`/people/${person.id}/todos`)
  const later = words(todoList(page, '나중'))
  await page.getByRole('button', { name: '역량 없는 것 1' }).click()
  await expect(later).toHaveText(['먼 일'])
  await page.getByRole('button', { name: '역량 없는 것 1' }).click()
  await page.getByLabel('차례').selectOption('날짜 순서')
  await expect(later).toHaveText(['조금 먼 일', '먼 일', '짧은 일'])
  await page.getByLabel('차례').selectOption('역량 순서')
  await expect(later).toHaveText(['조금 먼 일', '짧은 일', '먼 일'])
  await page.getByLabel('차례').selectOption('내가 정한 순서')
  await expect(later).toHaveText(['짧은 일', '먼 일', '조금 먼 일'])
})

withMentee('a mentor reads the to-dos, and finds nothing to change', async ({ page, mentee }) => {
  await page.goto(`/people/${mentee.id}/todos`)
  await expect(todoList(page, '나중')).toContainText('여는 할 일')
  await expect(page.getByRole('region', { name: '어디로 가는 일인가요' })).toContainText('이해 → 실무')
  await page.locator('summary', { hasText: '끝낸 것' }).click()
  await expect(page.getByText('여는 끝낸 일')).toBeVisible()
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(page.getByText('닫힌 할 일')).toHaveCount(0)
  await expectAccessible(page)
})

test('a list that is too long for one page comes in parts, which know their competencies', async ({
  page,
  person,
}) => {
  const many = Array.from({ length: 800 }, (_, index) => ({ text: `할 일 ${index}`, on: '메시지 큐' }))
  await writeTodos(person.id, items, [...many, { text: '오늘 일', due: now, on: '재고 동시성 제어' }])
  await page.goto(`/people/${person.id}/todos`)
  await expect(page.getByRole('navigation', { name: '문서의 부분' }).first()).toBeVisible()
  // What is due stands in the first part, although it was written last.
  await expect(todoList(page, '오늘')).toContainText('재고 동시성 제어')
  const first = page.getByRole('checkbox', { name: '할 일 0', exact: true })
  await expect(first).toBeEnabled()
  await expect(page.locator('li[data-line]', { has: first })).toContainText('메시지 큐')
  await page.getByRole('textbox', { name: '이번 주에 할 일', exact: true }).click()
  await page.keyboard.type('새로 적은 일')
  await page.keyboard.press('Enter')
  await expect(words(todoList(page, '이번 주'))).toHaveText(['새로 적은 일'])
  await first.check()
  await saved(page)
  await page.goto(`/people/${person.id}/todos?part=2`)
  await expect(words(todoList(page, '오늘'))).toHaveCount(0)
  expect(await words(todoList(page, '나중')).count()).toBeGreaterThan(100)
})
