import { expect, type Page } from '@playwright/test'
import { enter, itemNamed, saved } from './fixtures/goals'
import { test } from './fixtures/person'
import { writeTodos } from './fixtures/todos'

const past = { box: 'done' as const, done: ['2026-01-05'] }
const todos = [
  { text: '부하 시험 돌려 보기', ...past },
  { text: '비교표 쓰기' },
  { text: '실행 계획 읽기', ...past },
  { text: '회고에 담당 붙이기' },
]

const drawn = (page: Page) =>
  page
    .getByRole('tree', { name: 'To-Do List' })
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          row.querySelector<HTMLTextAreaElement>('textarea')?.value ??
          row.querySelector('.item-text')?.textContent,
      ),
    )

test('what was finished before folds into one line, which opens by keyboard and folds again @phone', async ({
  page,
  person,
}) => {
  const { analysis } = await writeTodos(person.id, [], todos)
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  await expect.poll(() => drawn(page)).toEqual(['비교표 쓰기', '회고에 담당 붙이기'])
  const fold = page.getByRole('button', { name: /먼저 끝낸 것/ })
  await expect(fold).toHaveText('먼저 끝낸 것 2개')
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => drawn(page)).toEqual(todos.map(({ text }) => text))
  await expect(fold).toHaveText('먼저 끝낸 것 접기')
  await expect(fold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => drawn(page)).toEqual(['비교표 쓰기', '회고에 담당 붙이기'])

  // What is finished now stays where it is.
  await page.getByRole('checkbox', { name: '비교표 쓰기' }).click()
  await saved(page)
  await page.reload()
  await expect.poll(() => drawn(page)).toEqual(['비교표 쓰기', '회고에 담당 붙이기'])
})

test('keys pass over what is folded, and whatever they would meet unseen comes out', async ({
  page,
  person,
}) => {
  const { analysis, ids } = await writeTodos(person.id, [], todos)
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  await enter(itemNamed(page, 'To-Do List 2'))
  await page.keyboard.press('ArrowDown')
  await expect(itemNamed(page, 'To-Do List 4')).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => drawn(page)).toEqual(['비교표 쓰기', '회고에 담당 붙이기', '실행 계획 읽기'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => drawn(page)).toEqual(['비교표 쓰기', '실행 계획 읽기', '회고에 담당 붙이기'])
  await saved(page)

  // An address leads to what is folded as well.
  await page.goto('/settings')
  await page.goto(`/people/${person.id}/gap/${analysis}?item=${ids[0]}#item-${ids[0]}`)
  await expect(itemNamed(page, 'To-Do List 1')).toBeFocused()
  await expect.poll(() => drawn(page)).toEqual(['부하 시험 돌려 보기', '비교표 쓰기', '회고에 담당 붙이기'])
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('what is folded can be read all the same', async ({ page, person }) => {
    const { analysis } = await writeTodos(person.id, [], todos)
    await page.goto(`/people/${person.id}/gap/${analysis}`)
    const folded = page.locator('noscript li')
    await expect(folded).toHaveText(['부하 시험 돌려 보기', '실행 계획 읽기'])
    await expect(folded.first()).toBeVisible()
  })
})
