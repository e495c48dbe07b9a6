import { expect } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { expectWords, item, open, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'

test('words that have to wait are kept, said to be, and saved by themselves @phone', async ({
  page,
  person,
}) => {
  test.slow()
  await open(page, person.id)
  await rewrite(item(page, '1'), '먼저')
  await saved(page)
  const bar = page.locator('[data-save]')
  await owner().begin(async (tx) => {
    await tx`select 1 from public.revision where owner_id = ${person.id} for update`
    await rewrite(item(page, '1'), '기다리는 말')
    await expect(bar).toHaveAttribute('data-save', 'busy', { timeout: 30_000 })
    await expect(bar).toContainText(
      '저장이 잠시 밀려 있어요. 적은 내용은 이 브라우저에 있고, 곧 다시 저장해요.',
    )
    await expectAccessible(page)
    const health = await page.request.get('/api/health')
    expect(health.status()).toBe(200)
  })
  await saved(page)
  const [row] =
    await owner()`select text from public.node where owner_id = ${person.id} and text like '기다리%'`
  expect(row?.text).toBe('기다리는 말')
})

test('a page that comes back while the network is gone stays, and so does what is written', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/net::ERR_INTERNET_DISCONNECTED/)
  await page.clock.install()
  await open(page, person.id)
  await rewrite(item(page, '1'), '먼저')
  await saved(page)
  await page.context().setOffline(true)
  const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/revision'))
  await page.clock.fastForward(10_000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await asked
  await rewrite(item(page, '1'), '끊긴 뒤')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline')
  await page.context().setOffline(false)
  await page.clock.fastForward(60_000)
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '끊긴 뒤')
})
