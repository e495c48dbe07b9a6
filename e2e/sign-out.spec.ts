import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { queuePrefix } from '@/lib/kept-words'
import { expectWords, itemNamed, rewrite } from './fixtures/goals'
import { signIn, test } from './fixtures/person'
import { openAccount } from './fixtures/places'

const keyOf = (personId: string) => `${queuePrefix}${personId}:${personId}:a-tab-that-is-no-more`
const kept = (page: Page, personId: string) =>
  page.evaluate((name) => localStorage.getItem(name), keyOf(personId))

/** Leaves words in this browser that nobody has stored, and clicks; the question is answered. */
async function leave(page: Page, personId: string, label: string, answer: 'accept' | 'dismiss') {
  await page.goto('/settings')
  await page.evaluate((name) => localStorage.setItem(name, '{"words":"안 보낸 말"}'), keyOf(personId))
  page.once('dialog', (dialog) => dialog[answer]())
  if (label === '로그아웃') await openAccount(page, '김하나')
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

test('after a way out that was refused, words are kept again', async ({ page, context }) => {
  const person = await createPerson({ password: 'correct horse battery' })
  await signIn(page, person)
  await page.goto(`/people/${person.id}/kys`)
  const field = itemNamed(page, 'Goal 1')
  await rewrite(field, '처음')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')
  await openAccount(page, '김하나')
  await page.getByRole('link', { name: '설정', exact: true }).click()
  await page.getByText('계정 지우기').last().click()
  await page
    .getByRole('form', { name: '계정 지우기' })
    .getByLabel('지금 비밀번호', { exact: true })
    .fill('wrong')
  await page.getByRole('button', { name: '계정과 모든 기록 지우기' }).click()
  await expect(page.locator('main').getByRole('alert')).toBeVisible()
  await page.getByRole('link', { name: 'KYS', exact: true }).click()
  await expectWords(field, '처음')
  await context.setOffline(true)
  await rewrite(field, '끊긴 동안 적은 말')
  const stored = () => page.evaluate(() => Object.values(localStorage).join())
  await expect.poll(stored).toContain('끊긴 동안 적은 말')
  await context.setOffline(false)
  await deletePerson(person.id)
})
