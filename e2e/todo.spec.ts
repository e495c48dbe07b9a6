import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { addDays, formatDay, today } from '@/lib/dates'
import { expectAccessibleInAllLooks } from './fixtures/axe'
import { test } from './fixtures/person'

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

test('to-dos are dated, ticked off and found on the start page @phone', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/gap`)
  await page.getByLabel('이 분석만의 목표').fill('꾸준히 배우는 개발자')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await page.getByRole('textbox', { name: 'To-Do List 1', exact: true }).click()
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
  const overdue = page.getByRole('region', { name: '날짜가 지났어요' })
  await expect(overdue.getByRole('checkbox', { name: '캐시 적용하기' })).toBeVisible()
  await page.getByRole('checkbox', { name: '회고 쓰기' }).check()
  await expect(page.getByText('에 끝냈어요')).toBeVisible()
  await saved(page)
  await expectAccessibleInAllLooks(page, `/people/${person.id}/todos`)

  await expectAccessibleInAllLooks(page, '/')
  await expect(page.getByRole('region', { name: 'Past their day' })).toContainText('캐시 적용하기')
  await expect(page.getByRole('complementary')).toContainText('1 of 3')
})

test('a to-do that recurs comes back, and tells what was missed', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/gap`)
  await page.getByLabel('이 분석만의 목표').fill('꾸준히 돌아보는 개발자')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await page.getByRole('textbox', { name: 'To-Do List 1', exact: true }).click()
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
  const dated = page.getByRole('region', { name: '날짜를 정한 일' })
  await expect(dated.getByRole('button', { name: /오늘 · 매주 .요일 · 3번 놓쳤어요/ })).toBeVisible()
  await dated.getByRole('checkbox', { name: '회고 쓰기' }).click()
  await expect(dated.getByRole('button', { name: next })).toBeVisible()
  await expect(dated).not.toContainText('놓쳤어요')
  await saved(page)
  const done = await owner()`select day::text from completion where owner_id = ${person.id}`
  expect(done.map((row) => row.day)).toEqual([now])
  await page.reload()
  await dated.getByRole('checkbox', { name: '회고 쓰기', checked: true }).click()
  await expect(dated.getByRole('button', { name: /오늘 · 매주/ })).toBeVisible()
  await saved(page)
  await expectAccessibleInAllLooks(page, `/people/${person.id}/todos`)
})

test('the start page welcomes a newcomer @phone', async ({ page, person }) => {
  await expectAccessibleInAllLooks(page, '/')
  await expect(page.getByRole('heading', { name: `Welcome, ${person.name}` })).toBeVisible()
  await expect(page.getByRole('link', { name: /Paste a document/ })).toBeVisible()
})

test('a place without to-dos leads to the analysis', async ({ page, person }) => {
  await expectAccessibleInAllLooks(page, `/people/${person.id}/todos`)
  await page.getByRole('link', { name: 'To the gap analysis' }).click()
  await expect(page.getByRole('heading', { name: 'Gap analysis', level: 1 })).toBeVisible()
})
