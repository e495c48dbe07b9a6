import { expect } from '@playwright/test'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { speak, test } from './fixtures/person'

test('after too many wrong passwords one is told at once how long to wait @phone', async ({ page }) => {
  const person = await createPerson({ password: 'correct horse battery' })
  await speak(page.context(), 'ko')
  await page.goto('/sign-in')
  const alert = page.locator('main').getByRole('alert')
  const refused = alert.filter({ hasText: /1[45]분 뒤에 다시 시도해 주세요/ })
  // A browser reaches localhost by two addresses, and what comes from each is counted by itself: ten, and ten again.
  for (let attempt = 1; attempt <= 21 && !(await refused.isVisible()); attempt++) {
    await page.getByLabel('이메일').fill(person.email)
    await page.getByLabel('비밀번호', { exact: true }).fill(`wrong ${attempt}`)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: '로그인', exact: true }).click()
    await answered
    await expect(attempt <= 10 ? alert.filter({ hasText: '맞지 않아요' }) : alert).toBeVisible()
  }
  await expect(refused).toBeVisible()
  await expectAccessible(page)
  await deletePerson(person.id)
})
