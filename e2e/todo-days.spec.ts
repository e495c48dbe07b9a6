import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { writeGap } from '@/db/testing/teams'
import { addDays, today } from '@/lib/dates'
import { enter, itemNamed } from './fixtures/goals'
import { test } from './fixtures/person'

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
const completions = async (personId: string) =>
  (await owner()`select day::text from completion where owner_id = ${personId}`).map(({ day }) => day)

test('a page that is open over midnight ticks for the day of the tick', async ({ page, person }) => {
  await writeGap(person.id, '목표', [{ text: '캐시' }])
  const tomorrow = addDays(today('Asia/Seoul'), 1)
  await page.goto(`/people/${person.id}/todos`)
  const box = page.getByRole('checkbox', { name: '남은 할 일' })
  await expect(box).toBeEnabled()
  await page.clock.setSystemTime(Date.now() + 24 * 60 * 60 * 1000)
  await box.check()
  await saved(page)
  expect(await completions(person.id)).toEqual([tomorrow])
})

test('what was chosen stays when Escape leads out, and a part of a date takes no day away', async ({
  page,
  person,
}) => {
  await writeGap(person.id, '목표', [{ text: '캐시' }])
  const now = today('Asia/Seoul')
  const day = addDays(now, 9)
  await page.goto(`/people/${person.id}/todos`)
  await page.getByRole('button', { name: '날짜 정하기: 남은 할 일' }).click()
  await page.getByLabel('언제까지: 남은 할 일').fill(day)
  await page.getByLabel('반복: 남은 할 일', { exact: true }).selectOption('week')
  await page.keyboard.press('Escape')
  const button = page.getByRole('button', { name: /^매주 ., 날짜 바꾸기: 남은 할 일/ })
  await expect(button).toBeFocused()
  await saved(page)
  await button.click()
  await page.getByLabel('언제까지: 남은 할 일').press('Delete')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  const [due] = await owner()`select day::text from due where owner_id = ${person.id}`
  expect(due?.day).toBe(day)
})

test('how long a to-do takes is guessed where its day is set, goes back, and stands in the Markdown @phone', async ({
  page,
  person,
}) => {
  await writeGap(person.id, '목표', [{ text: '캐시' }])
  await page.goto(`/people/${person.id}/todos`)
  await page.getByRole('button', { name: '날짜 정하기: 남은 할 일' }).click()
  await page.getByLabel('걸리는 시간: 남은 할 일').selectOption('한두 시간')
  await page.keyboard.press('Escape')
  await expect(page.getByText('한두 시간', { exact: true })).toBeVisible()
  await saved(page)
  const markdown = await page.request.get(`/people/${person.id}/document?format=md`)
  expect(await markdown.text()).toContain('남은 할 일 · 걸림: 한두 시간')
  await page.getByRole('button', { name: '한두 시간, 날짜 바꾸기: 남은 할 일' }).click()
  await page.getByLabel('걸리는 시간: 남은 할 일').selectOption('걸리는 시간 모름')
  await page.keyboard.press('Escape')
  await saved(page)
  expect(await owner()`select 1 from effort where owner_id = ${person.id}`).toHaveLength(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('한두 시간', { exact: true })).toBeVisible()
})

test('several that are ticked at once go on recurring', async ({ page, person }) => {
  const analysis = await writeGap(person.id, '목표', [{ text: '캐시' }])
  const [todo] =
    await owner()`select n.id from node n join section s on s.owner_id = n.owner_id and s.id = n.section_id
    where n.owner_id = ${person.id} and s.kind = 'todo'`
  const row = { owner_id: person.id, node_id: todo?.id }
  const now = today('Asia/Seoul')
  await owner()`insert into recurrence ${owner()({ ...row, rule: 'FREQ=DAILY' })}`
  await owner()`insert into due ${owner()({ ...row, day: now })}`
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  const field = itemNamed(page, 'To-Do List 1')
  await enter(field)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await expect(page.getByText('1개 항목 선택됨')).toBeAttached()
  await page.keyboard.press('Control+Enter')
  await saved(page)
  expect(await completions(person.id)).toEqual([now])
  const [after] =
    await owner()`select n.box, d.day::text from node n join due d on d.node_id = n.id where n.id = ${todo?.id}`
  expect(after).toEqual({ box: 'open', day: addDays(now, 1) })
})
