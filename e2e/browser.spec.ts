import { type BrowserContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { test } from './fixtures/browser'

// What the fixtures promise to all other tests, in this order and by one worker.
test.describe.configure({ mode: 'default' })

const site = process.env.BASE_URL ?? ''
let before: BrowserContext | undefined

/** All that a page could have left behind, as the next one finds it. */
function found(page: Page) {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    stored: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    online: navigator.onLine,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    width: innerWidth,
    year: new Date().getFullYear(),
  }))
}

const nothing = {
  cookies: '',
  stored: [0, 0, 0],
  clipboard: 'prompt',
  online: true,
  dark: false,
  width: 1280,
  year: new Date().getFullYear(),
}

test('a test may leave anything behind', async ({ page, context, mayComplain }) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/sign-in')
  await page.evaluate(async () => {
    localStorage.setItem('left', 'behind')
    sessionStorage.setItem('left', 'behind')
    await new Promise((resolve) => indexedDB.open('left').addEventListener('success', resolve))
  })
  await context.addCookies([{ name: 'left', value: 'behind', url: site }])
  await context.grantPermissions(['clipboard-read'])
  await context.route('**/sign-in', (route) => route.fulfill({ body: 'left behind' }))
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 500, height: 500 })
  await context.setOffline(true)
  expect(await found(page)).toEqual({
    cookies: 'left=behind',
    stored: [1, 1, 1],
    clipboard: 'granted',
    online: false,
    dark: true,
    width: 500,
    year: nothing.year,
  })
  before = context
})

test('the next one finds none of it, in the same context', async ({ page, context }) => {
  expect(context).toBe(before)
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await found(page)).toEqual(nothing)
  await page.clock.setFixedTime('2020-02-02T12:00:00Z')
  expect((await found(page)).year).toBe(2020)
})

test('a clock cannot be put back, so that context is given up', async ({ page, context }) => {
  expect(context).not.toBe(before)
  await page.goto('/sign-in')
  expect(await found(page)).toEqual(nothing)
})

test('an error that is thrown on a page fails the test', async ({ page }) => {
  test.fail()
  await page.goto('/sign-in')
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('on purpose'))))
  await thrown
})

test('an error that is written to the console fails the test', async ({ page }) => {
  test.fail()
  await page.goto('/sign-in')
  await page.evaluate(() => fetch('/nowhere'))
})

test('so does one on a page beside it', async ({ browser }) => {
  test.fail()
  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in')
  await page.evaluate(() => fetch('/nowhere'))
})

test('what a test says it is about does not', async ({ page, mayComplain }) => {
  mayComplain(/status of 404 .*\/nowhere/)
  await page.goto('/sign-in')
  await page.evaluate(() => fetch('/nowhere'))
})

test('what cannot be read, or has no name, is found', async ({ page, mayComplain }) => {
  // React may find the page changed that it is about to take over.
  mayComplain(/React error #418/)
  await page.goto('/sign-in')
  await expectAccessible(page)
  await page.evaluate(() => {
    const pale = document.createElement('p')
    pale.append('pale', document.createElement('img'))
    Object.assign(pale.style, { color: '#aaa', background: '#fff' })
    document.querySelector('main')?.append(pale)
  })
  await expect(expectAccessible(page)).rejects.toThrow(
    /color-contrast[\s\S]*image-alt|image-alt[\s\S]*color-contrast/,
  )
})
