import { expect } from '@playwright/test'
import { queuePrefix } from '@/lib/kept-words'
import { test } from './fixtures/person'

test('signing out asks when words are in the browser, and leaves none of them @phone', async ({
  page,
  person,
}) => {
  await page.goto('/settings')
  const key = `${queuePrefix}${person.id}:${person.id}:a-tab-that-is-no-more`
  const kept = () => page.evaluate((name) => localStorage.getItem(name), key)
  await page.evaluate((name) => localStorage.setItem(name, '{"words":"안 보낸 말"}'), key)
  const signOut = async (answer: 'accept' | 'dismiss') => {
    page.once('dialog', (dialog) => dialog[answer]())
    await page.getByRole('button', { name: `${person.name} 님의 계정 메뉴` }).click()
    await page.getByRole('button', { name: '로그아웃', exact: true }).click()
  }
  await signOut('dismiss')
  expect(await kept()).not.toBeNull()
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')
  await signOut('accept')
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await kept()).toBeNull()
})
