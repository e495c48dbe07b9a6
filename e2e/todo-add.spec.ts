import { expect, type Locator, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { addDays, formatDay, mondayOf, today } from '@/lib/dates'
import { expectAccessible } from './fixtures/axe'
import { speak, test } from './fixtures/person'
import { rowsOf, saved, todoList, words, writeTodos } from './fixtures/todos'

const now = today('Asia/Seoul')
const week = mondayOf(now)
/** Beyond this week, whatever day it is. */
const far = addDays(week, 20)
const items = [
  { text: '재고 동시성 제어', self: 1, target: 3 },
  { text: '메시지 큐', self: 2, target: 3 },
]

/** The field at the end of a list, ready to read what is typed. */
async function beginIn(page: Page, name: string): Promise<Locator> {
  const field = page.getByRole('textbox', { name, exact: true })
  await expect(field).toBeEditable()
  await field.click()
  return field
}

test('to-dos are added where they belong, with the day that is typed behind them @phone', async ({
  page,
  person,
}) => {
  await writeTodos(person.id, items, [{ text: '먼저 있던 일' }])
  await page.goto(`/people/${person.id}/todos`)
  const field = await beginIn(page, '이번 주에 할 일')
  await page.keyboard.type('보고서 쓰기 내일까지')
  const tomorrow = formatDay('ko', addDays(now, 1), now)
  await expect(page.getByRole('button', { name: new RegExp(`^${tomorrow} .까지로 정하기`) })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('보고서 쓰기')
  await expect(page.getByRole('button', { name: '날짜 빼기: 내일' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  // Going on takes the day too; it may stand in another list for it.
  await page.keyboard.type(`먼 일 ${Number(far.slice(5, 7))}/${Number(far.slice(8))}`)
  await page.keyboard.press('Enter')
  await page.keyboard.type('오늘 하루 없이')
  await page.keyboard.press('Enter')
  await expect(words(todoList(page, '이번 주')).filter({ hasText: '오늘 하루 없이' })).toBeVisible()
  await beginIn(page, '나중에 할 일')
  await page.keyboard.type('영어로 쓰기 today')
  await page.keyboard.press('Enter')
  await beginIn(page, '오늘 할 일')
  await page.keyboard.type('오늘 할 것')
  await page.keyboard.press('Enter')
  await expect(words(todoList(page, '오늘'))).toHaveText(['영어로 쓰기', '오늘 할 것'])
  await expect(words(todoList(page, '나중'))).toHaveText(['먼저 있던 일'])
  await saved(page)
  expect((await rowsOf('due', person.id)).map(({ text, at }) => [text, at])).toEqual([
    ['먼 일', far],
    ['보고서 쓰기', addDays(now, 1)],
    ['영어로 쓰기', now],
    ['오늘 할 것', now],
  ])
  expect((await rowsOf('pick', person.id)).map(({ text, at }) => [text, at])).toEqual([
    ['먼 일', week],
    ['보고서 쓰기', week],
    ['오늘 하루 없이', week],
  ])
  await expectAccessible(page)
})

test('days are read in English, and an English page says them', async ({ page, person }) => {
  await speak(page.context(), 'en')
  await writeTodos(person.id, items, [{ text: 'Something' }])
  await page.goto(`/people/${person.id}/todos`)
  const field = await beginIn(page, 'To do later')
  await page.keyboard.type('Write the report by tomorrow')
  await expect(page.getByRole('button', { name: /^Due / })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await saved(page)
  expect(await rowsOf('due', person.id)).toMatchObject([{ text: 'Write the report', at: addDays(now, 1) }])
  await expect(
    page.getByRole('button', { name: 'Tomorrow, change the date: Write the report' }),
  ).toBeVisible()
})

test('Escape leaves the day among the words, and what was chosen stays', async ({ page, person }) => {
  await writeTodos(person.id, items, [{ text: '먼저 있던 일' }])
  await page.goto(`/people/${person.id}/todos`)
  const field = await beginIn(page, '나중에 할 일')
  await page.keyboard.type('회의 이름은 금요일')
  await expect(page.getByRole('button', { name: /까지로 정하기/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /까지로 정하기/ })).toHaveCount(0)
  await expect(field).toHaveValue('회의 이름은 금요일')
  await page.keyboard.press('Enter')
  await expect(words(todoList(page, '나중'))).toHaveText(['먼저 있던 일', '회의 이름은 금요일'])
  // A competency with the same words waits for its key; leaving the line adds what was typed.
  await page.keyboard.type('메시지 큐 다시 읽기')
  await expect(page.getByRole('button', { name: '역량 잇기: 메시지 큐' })).toBeVisible()
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('button', { name: '역량 빼기: 메시지 큐' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(words(todoList(page, '나중')).last()).toHaveText('메시지 큐 다시 읽기')
  await expect(todoList(page, '나중').getByRole('link', { name: '메시지 큐' })).toBeVisible()
  await expect(
    page.getByRole('complementary').or(page.getByRole('region', { name: '어디로' })),
  ).toContainText('1개')
  await saved(page)
  expect(await rowsOf('due', person.id)).toHaveLength(0)
})

test('Enter in the middle of a syllable adds nothing, and behind it adds once', async ({ page, person }) => {
  await writeTodos(person.id, items, [{ text: '먼저 있던 일' }])
  await page.goto(`/people/${person.id}/todos`)
  const field = await beginIn(page, '나중에 할 일')
  const session = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const key = { type: 'rawKeyDown' as const, key: 'Enter', windowsVirtualKeyCode: 229 }
  await page.keyboard.insertText('내일 할 ')
  for (const syllable of ['ㄱ', '그', '글']) await compose(syllable)
  await session.send('Input.dispatchKeyEvent', key)
  await expect(words(todoList(page, '나중'))).toHaveText(['먼저 있던 일'])
  await session.send('Input.insertText', { text: '글' })
  await expect(field).toHaveValue('내일 할 글')
  await page.keyboard.press('Enter')
  await expect(words(todoList(page, '나중'))).toHaveText(['먼저 있던 일', '내일 할 글'])
  await expect(field).toHaveValue('')
})

test('what is typed is added when the line is left, and goes back', async ({ page, person }) => {
  await writeTodos(person.id, items, [{ text: '먼저 있던 일' }])
  await page.goto(`/people/${person.id}/todos`)
  const field = await beginIn(page, '나중에 할 일')
  await page.keyboard.type('반쯤 적은 일')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(words(todoList(page, '나중'))).toHaveText(['먼저 있던 일', '반쯤 적은 일'])
  await field.click()
  await page.keyboard.press('Control+z')
  await expect(words(todoList(page, '나중'))).toHaveText(['먼저 있던 일'])
})

test('what two devices wrote into one to-do is asked about', async ({ page, person }) => {
  const { ids } = await writeTodos(person.id, items, [{ text: '처음' }])
  await page.goto(`/people/${person.id}/todos`)
  const line = words(todoList(page, '나중'))
  await expect(page.getByRole('checkbox', { name: '처음' })).toBeEnabled()
  await owner()`update node set text = '저쪽의 글', version = version + 1 where id = ${ids[0] ?? null}`
  await line.press('Enter')
  await page.keyboard.type(' 이쪽')
  const question = page.locator('[data-conflict]')
  await expect(question).toContainText('저쪽의 글')
  await question.getByRole('button').first().click()
  await expect(question).toHaveCount(0)
  await saved(page)
  const [stored] = await owner()`select text from node where id = ${ids[0] ?? null}`
  expect(stored?.text).toBe('처음 이쪽')
})
