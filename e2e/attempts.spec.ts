import { expect } from '@playwright/test'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { speak, test } from './fixtures/person'

test('after too many wrong passwords one is told at once how long to wait @phone', async ({ page }) => {
  const person = await createPerson({ password: 'correct horse battery' })
  await speak(page.context(), 'ko')
  await page.goto('/sign-in')
  const alert = page.locator('main').getByRole('alert')
  const password = page.getByLabel('비밀번호', { exact: true })
  for (let attempt = 1; attempt <= 11; attempt++) {
    await page.getByLabel('이메일').fill(person.email)
    await password.fill(`wrong ${attempt}`)
    await page.getByRole('button', { name: '로그인', exact: true }).click()
    // The answer takes the password away; what is typed before it has come would go with it.
    await expect(password).toHaveValue('')
    await expect(alert).toContainText(attempt <= 10 ? '맞지 않아요' : /1[45]분 뒤에 다시 시도해 주세요/)
  }
  await expectAccessible(page)
  await deletePerson(person.id)
})
