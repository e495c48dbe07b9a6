import { expect } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { expectWords, item, open, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'

test('a day that is full says until when, keeps the words, and saves them afterwards @phone', async ({
  page,
  person,
}) => {
  await page.clock.install()
  await open(page, person.id)
  await rewrite(item(page, '1'), '아직 들어가요')
  await saved(page)
  const key = `storage:${person.id}`
  await owner()`update auth.allowance set used = 127999990 where key = ${key}`
  await rewrite(item(page, '1'), '더는 안 들어가요')
  const bar = page.locator('[data-save]')
  await expect(bar).toHaveAttribute('data-save', 'full')
  await expect(bar).toContainText(/하루에 저장할 수 있는 양을 다 썼어요.*내일 \d\d:\d\d부터 저장돼요/)
  await expectAccessible(page)
  await page.reload()
  await expectWords(item(page, '1'), '더는 안 들어가요')
  await owner()`update auth.allowance set used = 0 where key = ${key}`
  // Nobody has to press anything: the queue asks again by itself.
  await page.clock.fastForward(31_000)
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '더는 안 들어가요')
})

test('a form that there is no more room for gives back what was typed', async ({ page, person }) => {
  const key = `links:${person.id}`
  await owner()`insert into auth.allowance (key, used, since) values (${key}, 60, now())`
  await page.goto('/mentoring/invite/mentor')
  await page.getByRole('button', { name: '링크 만들기' }).click()
  await expect(page.getByText('하루에 만들 수 있는 링크를 다 만들었어요')).toContainText(/내일 \d\d:\d\d부터/)
  await expectAccessible(page)
})
