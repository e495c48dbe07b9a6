import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession } from '@/db/testing/factories'
import { findChrome } from '../chrome'
import { careerDocument, sampleDocument } from './sample-document'
import { listen } from './typing'

/** A phone of the middle as Lighthouse has it: a processor four times as slow, and slow 4G. */
const slower = 4
const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }

const loads = 5
const presses = 60

/** Prints how long the gap page takes on a phone until it can be written, and until a key is on the screen. */
export async function printPhone(site: string): Promise<void> {
  const person = await createPerson()
  const { token, viewer } = await createSession(person.id)
  const analysis = await sampleDocument(viewer, person.id, careerDocument())
  const address = `${site}/people/${person.id}/gap/${analysis}`
  const browser = await chromium.launch({ executablePath: findChrome(), args: ['--no-sandbox'] })
  try {
    const cold: Load[] = []
    const warm: Load[] = []
    for (let round = 0; round < loads; round += 1) {
      const context = await phone(browser, site, token)
      cold.push(await load(context, address))
      warm.push(await load(context, address))
      await context.close()
    }
    if (!(await hasKoreanFont(browser)))
      console.log(
        'No font of this machine has Korean letters, as every phone has: CLS counts the web font too.',
      )
    console.log('phone, medians       editable ms  LCP ms    CLS  blocking ms')
    printLoads('cold', cold)
    printLoads('warm', warm)
    const context = await phone(browser, site, token)
    console.log('phone, to the paint   median ms  p95 ms')
    await printPresses(context, address)
    await context.close()
  } finally {
    await browser.close()
  }
}

/** Whether letters of Hangul are drawn without a web font: else all of them look like a letter that no font has. */
async function hasKoreanFont(browser: Browser): Promise<boolean> {
  const page = await browser.newPage()
  const [korean, none] = await page.evaluate(() =>
    ['가', '\uf8ff'].map((letter) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      if (!context) return ''
      context.font = '40px sans-serif'
      context.fillText(letter, 0, 60)
      return canvas.toDataURL()
    }),
  )
  await page.close()
  return korean !== none
}

async function phone(browser: Browser, site: string, token: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
    locale: 'ko-KR',
  })
  await context.addCookies([{ name: sessionCookie(site).name, value: token, url: site }])
  return context
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', slow4g)
  return page
}

/** In milliseconds from the start of the navigation; `blocking` is what tasks took beyond 50 each until then. */
type Load = { editable: number; paint: number; shift: number; blocking: number }

type LayoutShift = PerformanceEntry & { value: number }

async function load(context: BrowserContext, address: string): Promise<Load> {
  const page = await slowPage(context)
  // No function in it has a name: what runs these scripts would keep it with a helper that the page has not.
  await page.addInitScript(() => {
    const seen = { editable: 0, paint: 0, shift: 0, blocking: 0 }
    Object.assign(window, { seen })
    for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
      new PerformanceObserver((list) => {
        for (const { startTime, duration, value } of list.getEntries() as never as LayoutShift[]) {
          if (type === 'largest-contentful-paint') seen.paint = startTime
          else if (type === 'layout-shift') seen.shift += value
          else if (seen.editable === 0) seen.blocking += Math.max(0, duration - 50)
        }
      }).observe({ type, buffered: true })
    }
    // Fields and buttons of an outline are off until it can keep what is typed.
    const timer = setInterval(() => {
      if (!document.querySelector('.item-append:not(:disabled)')) return
      seen.editable = performance.now()
      clearInterval(timer)
    }, 10)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForFunction(() => (window as never as { seen: Load }).seen.editable > 0)
  await page.waitForTimeout(1_000)
  const seen = await page.evaluate(() => (window as never as { seen: Load }).seen)
  await page.close()
  return seen
}

function printLoads(name: string, loaded: Load[]): void {
  const middle = (of: keyof Load) => loaded.map((one) => one[of]).toSorted((a, b) => a - b)[loads >> 1] ?? 0
  const columns = [
    middle('editable').toFixed(0).padStart(13),
    middle('paint').toFixed(0).padStart(8),
    middle('shift').toFixed(3).padStart(7),
    middle('blocking').toFixed(0).padStart(13),
  ]
  console.log(`  ${name.padEnd(18)}${columns.join('')}`)
}

async function printPresses(context: BrowserContext, address: string): Promise<void> {
  const page = await slowPage(context)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.locator('html[data-whole]').waitFor()
  await listen(page)
  const turns = [
    { name: 'a key', at: page.getByRole('treeitem', { name: 'Gap 1', exact: true }), keys: ['a'] },
    { name: 'a tick', at: page.locator('input[type=checkbox]').first(), keys: ['Space'] },
    { name: 'a level step', at: page.locator('[data-track]').first(), keys: ['1', '2'] },
  ]
  for (const { name, at, keys } of turns) {
    await at.focus()
    await page.waitForTimeout(1_000)
    await page.evaluate(() => (window as never as { delays: number[] }).delays.splice(0))
    for (let pressed = 0; pressed < presses; pressed += 1) {
      await page.keyboard.press(keys[pressed % keys.length] as string)
      await page.waitForTimeout(150)
    }
    await page.waitForTimeout(500)
    const delays = await page.evaluate(() => (window as never as { delays: number[] }).delays.splice(0))
    const sorted = delays.toSorted((a, b) => a - b)
    const part = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
    console.log(`  ${name.padEnd(20)}${part(0.5).padStart(9)}${part(0.95).padStart(8)}`)
  }
  await page.close()
}
