import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { writeGap } from '@/db/testing/teams'
import { addDays, formatDay, today } from '@/lib/dates'
import { expectAccessibleAt } from './fixtures/axe'
import { itemNamed } from './fixtures/goals'
import { speak, test } from './fixtures/person'

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

test('to-dos are dated, ticked off and found on the start page @phone', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/gap`)
  await page.getByLabel('이 분석만의 목표').fill('꾸준히 배우는 개발자')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await itemNamed(page, 'To-Do List 1').click()
  for (const line of ['캐시 적용하기', '책 한 권 읽기', '회고 쓰기']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await saved(page)

  await page.goto(`/people/${person.id}/todos`)
  const yesterday = addDays(today('Asia/Seoul'), -1)
  await page.getByRole('button', { name: '날짜 정하기: 캐시 적용하기' }).click()
  await page.getByLabel('언제까지: 캐시 적용하기').fill(yesterday)
  await page.keyboard.press('Enter')
  const now = page.getByRole('region', { name: '오늘' })
  await expect(now.getByRole('checkbox', { name: '캐시 적용하기' })).toBeVisible()
  await expect(now.getByRole('button', { name: '어제까지였어요, 날짜 바꾸기: 캐시 적용하기' })).toBeFocused()
  await page.getByRole('checkbox', { name: '회고 쓰기' }).check()
  await expect(page.getByText('남은 것 2개 · 이번 주에 끝낸 것 1개')).toBeVisible()
  await saved(page)
  await expectAccessibleAt(page, `/people/${person.id}/todos`)

  await expectAccessibleAt(page, '/')
  await speak(page.context(), 'en')
  await page.goto('/')
  const week = page.getByRole('region', { name: 'This week' })
  await expect(week.getByRole('listitem').first()).toContainText('캐시 적용하기')
  await expect(week).toContainText('Yesterday')
  await expect(week).toContainText('1 of 2')
  await expect(page.getByRole('region', { name: 'Next' })).toContainText('책 한 권 읽기')
})

test('a to-do that recurs comes back, and tells what was missed', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/gap`)
  await page.getByLabel('이 분석만의 목표').fill('꾸준히 돌아보는 개발자')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await itemNamed(page, 'To-Do List 1').click()
  await page.keyboard.type('회고 쓰기')
  const now = today('Asia/Seoul')
  const next = `다음 ${formatDay('ko', addDays(now, 7), now)}`

  // Without a day the rule begins today; the keyboard alone does it.
  await page.getByRole('button', { name: '날짜 정하기: 회고 쓰기' }).press('Enter')
  const recurs = page.getByLabel('반복: 회고 쓰기', { exact: true })
  await expect(recurs.getByRole('option')).toHaveText([
    /반복 안 함/,
    '매일',
    '평일마다',
    /매주 .요일/,
    /매달 \d+일/,
  ])
  await recurs.selectOption('week')
  await recurs.press('Enter')
  await expect(page.getByRole('button', { name: /^오늘 · 매주 .요일, 날짜 바꾸기: 회고 쓰기/ })).toBeFocused()
  const box = page.getByRole('treeitem').getByRole('checkbox')
  await box.press('Space')
  await expect(page.getByText('에 끝냈어요')).toBeVisible()
  await expect(page.getByRole('button', { name: next })).toBeVisible()
  await expect(box).toBeChecked()
  await box.press('Control+z')
  await expect(page.getByRole('button', { name: /^오늘 · 매주/ })).toBeVisible()
  await expect(box).not.toBeChecked()
  await saved(page)

  const due = addDays(now, -21)
  await owner()`update due set day = ${due} where owner_id = ${person.id}`
  await page.goto(`/people/${person.id}/todos`)
  const dated = page.getByRole('region', { name: '오늘' })
  await expect(dated.getByRole('button', { name: /^매주 ., 날짜 바꾸기: 회고 쓰기/ })).toBeVisible()
  await expect(dated).toContainText('세 번은 쉬어 갔어요. 오늘 이어 가면 돼요.')
  await dated.getByRole('checkbox', { name: '회고 쓰기' }).click()
  await expect(dated).not.toContainText('쉬어 갔어요')
  await expect(page.getByText('남은 것 0개 · 이번 주에 끝낸 것 1개')).toBeVisible()
  await saved(page)
  const done = await owner()`select day::text from completion where owner_id = ${person.id}`
  expect(done.map((row) => row.day)).toEqual([now])
  await page.reload()
  await dated.getByRole('checkbox', { name: '회고 쓰기', checked: true }).click()
  await expect(page.getByText('남은 것 1개 · 이번 주에 끝낸 것 0개')).toBeVisible()
  await saved(page)
  await expectAccessibleAt(page, `/people/${person.id}/todos`)
})

test('figures follow a tick at once, and what was done today stays on the start page @phone', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/net::ERR_FAILED/)
  const now = today('Asia/Seoul')
  await writeGap(person.id, '목표', [{ text: '캐시', self: 1, target: 3 }], [addDays(now, -3)])
  await owner()`insert into link (owner_id, node_id, competency_id)
    select t.owner_id, t.id, c.id from node t join node c using (owner_id) where owner_id = ${person.id}
    and c.text = '캐시' and t.text = '남은 할 일'`
  const daily = owner()`select owner_id, id from node where owner_id = ${person.id} and box = 'done'`
  for (const { owner_id, id } of await daily) {
    await owner()`update node set text = '회고 쓰기', box = 'open' where owner_id = ${owner_id} and id = ${id}`
    await owner()`insert into recurrence values (${owner_id}, ${id}, 'FREQ=DAILY')`
    await owner()`insert into due values (${owner_id}, ${id}, ${now})`
  }
  await page.goto('/')
  const week = page.getByRole('region', { name: '이번 주' })
  const next = page.getByRole('region', { name: '다음에' })
  const figure = (all: number, done: number) => expect(week).toContainText(`${all}개 가운데 ${done}개`)
  await figure(1, 0)
  // The server is out of reach: what the figures say now, the browser alone says.
  await page.route('**/*', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
  await next.getByRole('checkbox', { name: '남은 할 일' }).check()
  await expect(next).toContainText('0개')
  await week.getByRole('checkbox', { name: '회고 쓰기' }).check()
  await figure(1, 1)
  await expect(page.getByText('할 일을 모두 끝냈어요')).toBeVisible()
  await expect(next.getByRole('checkbox', { name: '남은 할 일' })).toBeChecked()
  await saved(page)
  await page.unroute('**/*')
  await page.reload()
  await figure(2, 2)
  await expect(week.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await week.getByRole('checkbox', { name: '남은 할 일' }).uncheck()
  await figure(2, 1)
  await saved(page)
  await page.goto(`/people/${person.id}/gap`)
  await expect(page.getByText('끝낸 할 일 2/4')).toBeVisible()
})

test('the start page welcomes a newcomer @phone', async ({ page, person }) => {
  await speak(page.context(), 'en')
  await page.goto('/')
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible()
  await expect(page.getByRole('link', { name: /Paste an existing document/ })).toBeVisible()
})

test('a place without to-dos leads to the analysis', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/todos`)
  await page.getByRole('link', { name: 'Gap 분석으로', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Gap 분석', level: 1 })).toBeVisible()
})
