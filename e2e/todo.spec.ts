import { expect, type Page } from '@playwright/test'
import { addDays, today } from '@/lib/dates'
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
