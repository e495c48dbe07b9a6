import { expect, type Page } from '@playwright/test'
import { queuePrefix } from '@/lib/kept-words'
import { test } from './fixtures/person'

const keyOf = (personId: string) => `${queuePrefix}${personId}:${personId}:a-tab-that-is-no-more`
const kept = (page: Page, personId: string) =>
  page.evaluate((name) => localStorage.getItem(name), keyOf(personId))

/** Leaves words in this browser that nobody has stored, and clicks; the question is answered. */
async function leave(page: Page, personId: string, label: string, answer: 'accept' | 'dismiss') {
  await page.goto('/settings')
  await page.evaluate((name) => localStorage.setItem(name, '{"words":"안 보낸 말"}'), keyOf(personId))
  page.once('dialog', (dialog) => dialog[answer]())
  if (label === '로그아웃') await page.getByLabel('김하나 님의 계정 메뉴').click()
  await page.getByRole('button', { name: label, exact: true }).click()
}

for (const label of ['로그아웃', '모든 기기에서 로그아웃']) {
  test(`‘${label}’ asks when words are in the browser, and leaves none of them @phone`, async ({
    page,
    person,
  }) => {
    await leave(page, person.id, label, 'dismiss')
    expect(await kept(page, person.id)).not.toBeNull()
    await page.goto('/settings')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')
    await leave(page, person.id, label, 'accept')
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await kept(page, person.id)).toBeNull()
  })
}
