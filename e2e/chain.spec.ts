import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { writeGap } from '@/db/testing/teams'
import { expectAccessible } from './fixtures/axe'
import { openStory } from './fixtures/drawer'
import { chainRow, trackOf } from './fixtures/levels'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

/** The owner's chain: a competency with a gap, a to-do and evidence, one with nothing, and something that is not linked. */
async function own(page: Page, { id, opened }: Mentee): Promise<void> {
  await page.goto(`/people/${id}/gap/${opened}?view=chain`)
  await expect(page.locator('[data-tick]').first()).toBeEnabled()
}

test('rows are few elements, and the first one stands near the top', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee, { viewport: { width: 1440, height: 900 } })
  await own(page, mentee)
  const counts = await page
    .locator('.chain-row')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('*').length + 1))
  expect(Math.max(...counts)).toBeLessThanOrEqual(19)
  expect(Math.min(...counts)).toBeLessThanOrEqual(10)
  const top = (await page.locator('.chain-row').first().boundingBox())?.y ?? 999
  expect(top).toBeLessThanOrEqual(230)
  await page.context().close()
})

test('the keyboard goes from row to row, and writes a gap and to-dos in place', async ({
  mentee,
  browser,
}) => {
  const page = await alongside(browser, mentee)
  await own(page, mentee)
  const [first, second] = [chainRow(page, '여는 역량'), chainRow(page, '여는 배포')]
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await page.keyboard.press('KeyK')
  await expect(first).toBeFocused()
  await page.keyboard.press('KeyJ')
  await expect(second).toBeFocused()
  await expect(page.locator('.chain-head kbd').first()).toBeVisible()

  await page.keyboard.press('KeyG')
  await expect(second.getByRole('textbox', { name: '무엇이 모자란가요: 여는 배포' })).toBeFocused()
  await page.keyboard.type('되돌려 본 적이 없어요')
  await page.keyboard.press('Enter')
  await expect(second).toContainText('되돌려 본 적이 없어요')
  await page.keyboard.press('Escape')
  await expect(second).toBeFocused()
  await page.keyboard.press('KeyT')
  for (const text of ['하나', '둘']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect(second.getByRole('checkbox')).toHaveCount(2)
  await page.keyboard.press('Digit2')
  await expect(trackOf(page, '여는 배포')).toHaveAttribute('data-n', '2')
  await page.keyboard.press('Control+z')
  await expect(trackOf(page, '여는 배포')).not.toHaveAttribute('data-n', /./)
  await expect(second).toBeFocused()
  await saved(page)
  await page.reload()
  await expect(second).toContainText('되돌려 본 적이 없어요')
  await expect(second.getByRole('checkbox', { name: '둘' })).toBeVisible()
  await page.context().close()
})

test('L chooses what belongs to the row', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee)
  await own(page, mentee)
  const row = chainRow(page, '여는 배포')
  await row.focus()
  await page.keyboard.press('KeyL')
  const dialog = page.getByRole('dialog', { name: '‘여는 배포’에 무엇을 연결할까요?' })
  await dialog.getByRole('button', { name: /여는 상태/ }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('여는 상태')
  await expect(row).toBeFocused()
  await page.context().close()
})

test('words are text until they are touched', async ({ mentee, browser }) => {
  await owner()`update node set text = '**여는** [모자람](https://example.test)' where owner_id = ${mentee.id} and text = '여는 모자람'`
  const page = await alongside(browser, mentee)
  await own(page, mentee)
  const row = chainRow(page, '여는 역량')
  await expect(row.locator('strong')).toHaveText('여는')
  await expect(row.getByRole('link', { name: '모자람' })).toHaveAttribute('href', 'https://example.test')
  await row.locator('strong').click()
  const field = row.getByRole('textbox')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('**여는** [모자람](https://example.test)')
  await page.keyboard.type(' 많아요')
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expect(row).toContainText('여는 모자람 많아요')
  await expect(row).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row).not.toContainText('많아요')
  await page.context().close()
})

test('what is ticked stays until one leaves; what was finished is folded', async ({ mentee, browser }) => {
  const page = await alongside(browser, mentee)
  await own(page, mentee)
  const row = chainRow(page, '여는 역량')
  const box = row.getByRole('checkbox', { name: '여는 할 일' })
  await box.check()
  await expect(box).toBeChecked()
  await expect(row.getByText('무엇을 더 해 볼까요')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(box).toHaveCount(0)
  const done = row.getByRole('button', { name: '끝낸 것 1' })
  await expect(async () => {
    await done.click()
    await expect(done).toHaveAttribute('aria-expanded', 'true', { timeout: 500 })
  }).toPass()
  await expect(box).toBeChecked()
  await box.uncheck()
  await expect(done).toHaveCount(0)
  await expect(box).not.toBeChecked()
  await page.context().close()
})

test('what was finished is read without JavaScript too', async ({ mentee, browser }) => {
  await owner()`update node set box = 'done' where owner_id = ${mentee.id} and text = '여는 할 일'`
  const page = await alongside(browser, mentee, { javaScriptEnabled: false })
  await page.goto(`/people/${mentee.id}/gap/${mentee.opened}?view=chain`)
  await expect(chainRow(page, '여는 역량').getByText('여는 할 일')).toBeVisible()
  await page.context().close()
})

test('counts filter, and the order can be by what is left @phone', async ({
  mentee,
  browser,
  page: mine,
}) => {
  const page = await alongside(browser, mentee, { viewport: mine.viewportSize() })
  await own(page, mentee)
  const rows = page.locator('.chain-row h3')
  await expect(page.locator('.strip')).toContainText('2개 가운데 0개 닿음')
  await expect(page.locator('.strip')).toContainText('2단계 남음')
  const filter = page.getByRole('button', { name: 'Gap 없는 것 1' })
  await filter.click()
  await expect(rows).toHaveText(['여는 배포'])
  await expect(filter).toHaveAttribute('aria-pressed', 'true')
  await filter.click()
  await expect(rows).toHaveCount(2)
  await page.getByLabel('차례').selectOption('남은 단계가 많은 순')
  await expect(rows).toHaveText(['여는 역량', '여는 배포'])
  await openStory(page, '여는 역량')
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.context().close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the chain reads whole', async ({ mentee, browser }) => {
    const page = await alongside(browser, mentee, { javaScriptEnabled: false })
    await page.goto(`/people/${mentee.id}/gap/${mentee.opened}?view=chain`)
    await expect(chainRow(page, '여는 역량')).toContainText('여는 모자람')
    await expect(chainRow(page, '여는 역량').getByRole('checkbox', { name: '여는 할 일' })).toBeVisible()
    await expect(trackOf(page, '여는 역량')).toContainText('이해 → 실무')
    await page.context().close()
  })
})

test('where nothing is yet, one click leads to where it is written', async ({ page, person }) => {
  const analysis = await writeGap(person.id, '목표', [])
  await page.goto(`/people/${person.id}/gap/${analysis}?view=chain`)
  await page.getByRole('link', { name: '필요역량 적기' }).click()
  await expect(page.getByRole('tree', { name: '필요역량' })).toBeVisible()
})
