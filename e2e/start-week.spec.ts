import { expect, type Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { createPerson, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { createThread } from '@/db/testing/threads'
import { addDays, mondayOf, today } from '@/lib/dates'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { speak, test } from './fixtures/person'
import { rowsOf, saved, words, writeTodos } from './fixtures/todos'

const now = today('Asia/Seoul')
const week = mondayOf(now)
const main = (page: Page) => page.getByRole('main')
const items = [
  { text: '재고 동시성 제어', self: 1, target: 3 },
  { text: '메시지 큐', self: 2, target: 3 },
]

/** Levels that somebody gave to a competency, one after the other. */
async function rate(
  owner_id: string,
  text: string,
  ...steps: { value: number; at: string }[]
): Promise<void> {
  const sql = database()
  const [row] = await sql`select id from node where owner_id = ${owner_id} and text = ${text}`
  for (const [index, { value, at }] of steps.entries()) {
    const body = sql.json({ kind: 'level', node: row?.id, level: 'self', value })
    const made = { owner_id, revision: 900, index, id: newId(), actor_id: owner_id }
    await sql`insert into operation ${sql({ ...made, at: `${at}T12:00:00+09:00`, body })}`
  }
}

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
  await rate(
    person.id,
    '메시지 큐',
    { value: 1, at: addDays(week, -40) },
    { value: 2, at: addDays(week, -3) },
  )
  await page.reload()
  await expect(main(page)).toContainText(
    '지난주에 한 가지를 끝냈고, 메시지 큐가 이해에서 경험으로 올라섰어요. 지난주 돌아보기',
  )
  const weeks = page.getByRole('region', { name: '열두 주' })
  await expect(weeks).toContainText('한 번 올라섰어요')
  await expect(weeks).toContainText('열두 주 동안 끝낸 할 일 1개, 올라선 단계 1번.')
  await expect(weeks.getByRole('link', { name: '성장에서 자세히' })).toHaveAttribute(
    'href',
    `/people/${person.id}/history/growth`,
  )
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

test('whoever waits has a sentence, the longest wait first, and from the fourth on a number @phone', async ({
  page,
  person,
}) => {
  await writeTodos(person.id, items, [{ text: '내 할 일' }])
  const names = ['가온', '나루', '다온', '라온', '마루']
  const mentees = await Promise.all(names.map((name) => createPerson({ name })))
  for (const [index, { id }] of mentees.entries()) {
    await createMentorship(id, person.id)
    const sentAt = new Date(Date.now() - index * 86_400_000)
    await createThread(id, { authorId: id }, { text: '이만하면 될까요?', readers: [person.id], sentAt })
  }
  await page.goto('/')
  const waits = page.getByRole('region', { name: '기다리는 것' })
  await expect(waits.getByRole('listitem')).toHaveText([
    /^마루 님이 내 답을 기다려요. “이만하면 될까요\?”KYS · 의견 1개 · 나흘째답하기$/,
    /^라온 님.*사흘째/,
    /^다온 님.*이틀째/,
  ])
  await expect(waits.getByRole('link', { name: '2명 더' })).toHaveAttribute('href', '/mentoring')
  await expect(waits.getByRole('link', { name: '답하기: 마루 님' })).toHaveAttribute(
    'href',
    `/people/${mentees[4]?.id}/kys`,
  )
  // With so many mentees they come before the week, and the only box of the page is theirs.
  const headings = main(page).getByRole('heading', { level: 2 })
  await expect(headings.nth(0)).toHaveText('기다리는 것')
  await expect(headings.nth(1)).toHaveText('이번 주')
  await expectAccessibleAt(page, '/')
  for (const { id } of mentees) await deletePerson(id)
})

test('weeks without anything take no room of a picture, and say what will stand there', async ({
  page,
  person,
}) => {
  await writeTodos(person.id, items, [{ text: '내 할 일' }])
  await page.goto('/')
  const weeks = page.getByRole('region', { name: '열두 주' })
  await expect(weeks).toContainText('끝낸 할 일과 올라선 단계가 주마다 여기에 쌓여요.')
  await expect(weeks.locator('svg')).toHaveCount(0)
})
