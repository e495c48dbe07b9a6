import { expect } from '@playwright/test'
import { addDays, mondayOf, today } from '@/lib/dates'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { speak, test } from './fixtures/person'
import { rowsOf, saved, words, writeTodos } from './fixtures/todos'

const now = today('Asia/Seoul')
const week = mondayOf(now)
const items = [
  { text: '재고 동시성 제어', self: 1, target: 3 },
  { text: '메시지 큐', self: 2, target: 3 },
]

test('what was picked for last week is picked again or left, and goes back @phone', async ({
  page,
  person,
}) => {
  const lastWeek = addDays(week, -7)
  await writeTodos(person.id, items, [
    { text: '아무 때나' },
    { text: '다시 할 일', week: lastWeek, on: '메시지 큐' },
    { text: '미룰 일', week: lastWeek },
  ])
  await expectAccessibleAt(page, '/')
  await speak(page.context(), 'ko')
  await page.goto('/')
  const [thisWeek, next] = ['이번 주', '다음에'].map((name) =>
    page.getByRole('region', { name, exact: true }),
  )
  if (!thisWeek || !next) return
  await expect(words(next)).toHaveText(['다시 할 일', '미룰 일', '아무 때나'])
  await expect(next.getByText('지난주에 골랐던 일이에요')).toHaveCount(2)
  await next.getByRole('button', { name: '이번 주로: 다시 할 일' }).press('Enter')
  await expect(words(thisWeek)).toHaveText(['다시 할 일'])
  await expect(words(thisWeek)).toBeFocused()
  await expect(thisWeek.getByRole('img', { name: /메시지 큐: 경험 → 실무/ })).toBeVisible()
  await next.getByRole('button', { name: '나중에: 미룰 일' }).click()
  await expect(words(next)).toHaveText(['아무 때나', '미룰 일'])
  await expect(next.getByText('지난주에 골랐던')).toHaveCount(0)
  await saved(page)
  const picks = await rowsOf('pick', person.id)
  expect(picks.map(({ text, at }) => [text, at])).toEqual([['다시 할 일', week]])
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(words(next)).toHaveText(['미룰 일', '아무 때나'])
  await saved(page)
  await expectAccessible(page)
})

test('a to-do is picked for the week and added to it on the start page @phone', async ({
  page,
  person,
  isMobile,
}) => {
  await writeTodos(person.id, items, [{ text: '고를 일', on: '재고 동시성 제어', effort: 'short' }])
  await page.goto('/')
  const [thisWeek, next] = ['이번 주', '다음에'].map((name) =>
    page.getByRole('region', { name, exact: true }),
  )
  if (!thisWeek || !next) return
  await expect(thisWeek).toContainText('하나를 골라 보세요')
  await expect(next.getByRole('checkbox')).toBeEnabled()
  if (isMobile) await next.getByText('고를 일').tap()
  else await next.getByRole('button', { name: '20분쯤, 날짜 바꾸기: 고를 일' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '이번 주로' }).click()
  await page.getByRole('button', { name: '다 됐어요' }).click()
  await expect(words(thisWeek)).toHaveText(['고를 일'])
  await expect(thisWeek.getByRole('link', { name: '재고 동시성 제어' })).toBeVisible()
  await page.getByLabel('이번 주에 하나 더').fill('새로 적은 일')
  await page.keyboard.press('Enter')
  await expect(words(thisWeek)).toHaveText(['고를 일', '새로 적은 일'])
  await expect(thisWeek).toContainText('2개 가운데 0개')
  await saved(page)
  await page.reload()
  await expect(words(thisWeek)).toHaveText(['고를 일', '새로 적은 일'])
})

test('the start page says what was done last week, what is left to the goal, and where more stands', async ({
  page,
  person,
}) => {
  const { analysis } = await writeTodos(
    person.id,
    [...items, { text: '배포', self: 3, target: 3 }],
    [
      ...Array.from({ length: 8 }, (_, index) => ({ text: `일 ${index}` })),
      { text: '지난 일', box: 'done', done: [addDays(week, -3)] },
    ],
  )
  await page.goto('/')
  await expect(page.getByText('지난주에 한 가지를 끝냈어요.')).toBeVisible()
  const ahead = page.getByRole('region', { name: '목표까지' })
  await expect(ahead.getByRole('listitem')).toHaveText([/재고 동시성 제어.*2단계/, /메시지 큐.*1단계/])
  await expect(ahead).toContainText('3단계')
  await expect(ahead).toContainText('닿은 것 1개')
  await expect(page.getByRole('link', { name: '2개 더 보기' })).toHaveAttribute(
    'href',
    `/people/${person.id}/todos`,
  )
  await ahead.getByRole('link', { name: '모두 보기' }).click()
  await expect(page).toHaveURL(`/people/${person.id}/gap/${analysis}?view=chain`)
})
