import { expect } from '@playwright/test'
import { drawn, expectWords, item, saved } from './fixtures/goals'
import { hold } from './fixtures/hold'
import { onLateScripts } from './fixtures/late-scripts'
import { test } from './fixtures/person'

test('what is typed before the rules of writing are there stands where it was typed', async ({
  page,
  person,
}) => {
  const address = `/people/${person.id}/kys`
  const { held, letGo } = hold()
  await onLateScripts(page, address, async (route) => {
    await held
    await route.continue()
  })
  // Sheets that come late are held as well, and the page is not loaded as long as they are asked for.
  await page.goto(address, { waitUntil: 'commit' })
  await expect(async () => {
    await item(page, '1').click()
    await expect(item(page, '1')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('첫째')
  await page.keyboard.press('Enter')
  await page.keyboard.type('둘째')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('셋')
  letGo()
  await expect.poll(() => drawn(page)).toEqual(['첫째', '둘째', '  셋'])
  await page.keyboard.type('째')
  await expectWords(item(page, '2.1'), '셋째')
  await saved(page)
  await page.reload()
  await expect.poll(() => drawn(page)).toEqual(['첫째', '둘째', '  셋째'])
})
