import { expect } from '@playwright/test'
import { drawn, expectWords, item, saved } from './fixtures/goals'
import { hold } from './fixtures/hold'
import { onLateScripts } from './fixtures/late-scripts'
import { trackOf } from './fixtures/levels'
import { test as mentored } from './fixtures/mentorship'
import { alongside, test } from './fixtures/person'

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

mentored('what is clicked before the page hears it is done once it does', async ({ browser, mentee }) => {
  const theirs = await alongside(browser, mentee)
  const [competency, gap] = ['여는 역량', '여는 모자람']
  const done = [
    [trackOf(theirs, competency), theirs.getByRole('dialog', { name: competency })],
    [theirs.getByText(gap, { exact: true }), theirs.getByRole('textbox', { name: 'Gap 1' })],
  ] as const
  for (const [pressed, answer] of done) {
    const { held, letGo } = hold()
    await theirs.route('**/_next/static/chunks/*.js', async (route) => {
      await held
      await route.continue()
    })
    await theirs.goto(`/people/${mentee.id}/gap/${mentee.opened}`, { waitUntil: 'commit' })
    await pressed.click()
    letGo()
    await expect(answer).toBeVisible()
    await theirs.unroute('**/_next/static/chunks/*.js')
  }
  await expect(theirs.locator(':focus')).toHaveValue(gap)
  await theirs.keyboard.type('!')
  await expect(theirs.locator(':focus')).toHaveValue(/^여는.*!.*$/)
})
