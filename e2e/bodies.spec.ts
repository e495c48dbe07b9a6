import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { createSession } from '@/db/testing/factories'
import { mostBytes } from '@/lib/request-bounds'
import { newToken } from '@/lib/token'
import { item, items, open, paste, saved } from './fixtures/goals'
import { test } from './fixtures/person'

const site = process.env.BASE_URL ?? ''

/** Sends a body with a session's token to an address, as a form before JavaScript does. */
async function post(request: APIRequestContext, path: string, bytes: number, token?: string) {
  const Cookie = `${sessionCookie(site).name}=${token ?? ''}`
  const headers = { Origin: site, 'Content-Type': 'text/plain', ...(token ? { Cookie } : {}) }
  const answer = await request.post(path, { headers, data: 'a'.repeat(bytes), maxRedirects: 0 })
  return { status: answer.status(), text: await answer.text() }
}

test('a body is read only as far as its sender has a session, and its address asks for it', async ({
  playwright,
  person,
}) => {
  const request = await playwright.request.newContext({ baseURL: site })
  const [kys, imports] = [`/people/${person.id}/kys`, `/people/${person.id}/import`]
  const { token } = await createSession(person.id)
  const unread = { status: 413, text: expect.stringContaining('저장해 둔 내용은 그대로 있어요.') }
  for (const path of ['/', kys, imports, '/api/auth/callback/credentials']) {
    expect(await post(request, path, 20_000)).toEqual(unread)
    expect(await post(request, path, 20_000, newToken())).toEqual(unread)
  }
  expect((await post(request, '/sign-in', 10_000)).status).not.toBe(413)
  expect((await post(request, kys, 200_000, token)).status).not.toBe(413)
  expect(await post(request, kys, 300_000, token)).toEqual(unread)
  expect((await post(request, imports, 1_000_000, token)).status).not.toBe(413)
  expect(await post(request, imports, 2_200_000, token)).toEqual(unread)
  await request.dispose()
})

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

test('saving goes on when something on the way reads less', async ({ page, person }) => {
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

test('long words of somebody whose session has ended wait in the browser', async ({ page, person }) => {
  await open(page, person.id)
  const cookies = await page.context().cookies()
  await page.context().clearCookies({ name: sessionCookie(site).name })
  await item(page, '1').fill('가'.repeat(8_000))
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'signed-out')
  await page.context().addCookies(cookies)
  await page.reload()
  await saved(page)
  await page.reload()
  await expect(item(page, '1')).toHaveValue('가'.repeat(8_000))
})
