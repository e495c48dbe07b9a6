import { expect } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { mostBytes } from '@/lib/request-bounds'
import { expectWords, item, items, open, paste, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'

test('an import of a megabyte goes through', async ({ page, person }) => {
  const node = (text: string) => ({ form: 'bullet', box: 'none', start: null, text, children: [] })
  const goals = Array.from({ length: 60 }, (_, index) => node(`${index} ${'가'.repeat(6_000)}`))
  const document = { version: 1, sections: [{ kind: 'goals', heading: null, nodes: goals }], analyses: [] }
  const buffer = Buffer.from(JSON.stringify(document))
  expect(buffer.length).toBeGreaterThan(1_000_000)
  await page.goto(`/people/${person.id}/import`)
  await page.getByText('JSON 파일에서 가져오기').click()
  const file = { name: 'a.json', mimeType: 'application/json', buffer }
  await page.getByLabel('JSON 파일', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'JSON 가져오기' }).click()
  await expect(page).toHaveURL(/\/kys\?imported=60/, { timeout: 60_000 })
})

test('half a megabyte of Hangul is saved in requests that the server reads', async ({ page, person }) => {
  const sizes: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sizes.push(request.postDataBuffer()?.length ?? 0)
  })
  await open(page, person.id)
  await paste(
    page,
    '1',
    Array.from({ length: 30 }, (_, index) => `${index} ${'가'.repeat(6_000)}`).join('\n'),
  )
  await saved(page)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(500_000)
  expect(Math.max(...sizes)).toBeLessThan(mostBytes.usual)
  // So much text stands on several parts of the page: the document has all of it.
  const document = await page.request.get(`/people/${person.id}/document?format=md`)
  expect((await document.text()).match(/^- \d+ 가{6000}$/gm)).toHaveLength(30)
})

test('saving goes on when something on the way reads less', async ({ page, person, mayComplain }) => {
  mayComplain(/status of 413/)
  await open(page, person.id)
  await page.route(`**/people/${person.id}/kys`, async (route) => {
    const bytes = route.request().postDataBuffer()?.length ?? 0
    if (bytes <= 40_000) return route.continue()
    const headers = { 'Content-Type': 'text/plain' }
    await route.fulfill({ status: 413, headers, body: 'request-too-large' })
  })
  await paste(
    page,
    '1',
    Array.from({ length: 30 }, (_, index) => `${index} ${'가'.repeat(1_000)}`).join('\n'),
  )
  await saved(page)
  await page.reload()
  await expect(items(page)).toHaveCount(30)
})

test('long words of somebody whose session has ended wait in the browser', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/status of 413/)
  await open(page, person.id)
  const cookies = await page.context().cookies()
  await page.context().clearCookies({ name: sessionCookie(process.env.BASE_URL ?? '').name })
  await rewrite(item(page, '1'), '가'.repeat(8_000))
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'signed-out')
  await page.context().addCookies(cookies)
  await page.reload()
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '가'.repeat(8_000))
})
