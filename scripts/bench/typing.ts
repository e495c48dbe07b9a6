import { type CDPSession, chromium, type Page } from '@playwright/test'
import { sessionCookie } from '@/auth/cookies'
import { createPerson, createSession } from '@/db/testing/factories'
import { findChrome } from '../chrome'
import { longDocument } from './long-document'
import { sampleDocument } from './sample-document'

/** Which keys are pressed, how often, and the milliseconds in between. */
const turns = [
  { name: 'typing', keys: ['a'], times: 100, pause: 60 },
  { name: 'Enter', keys: ['Enter'], times: 20, pause: 100 },
  { name: 'Tab and Shift+Tab', keys: ['Tab', 'Shift+Tab'], times: 20, pause: 100 },
  { name: 'ArrowUp', keys: ['ArrowUp'], times: 20, pause: 60 },
] as const
const pastedItems = 500

/**
 * Prints what a key costs on pages of 1,000 items: milliseconds from the press to the paint that follows it, and how
 * much of that is script, style and layout; then what pasting, undoing and copying many items takes.
 */
export async function printTyping(site: string): Promise<void> {
  const person = await createPerson()
  const { token, viewer } = await createSession(person.id)
  const analysis = await sampleDocument(viewer, person.id, longDocument())
  const browser = await chromium.launch({
    executablePath: findChrome(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ko-KR' })
  await context.addCookies([{ name: sessionCookie(site).name, value: token, url: site }])
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const pages = {
    'goals of 1,000 items': { address: `/people/${person.id}/kys`, first: 'Goal 50.5' },
    'gap page of 1,000 items': { address: `/people/${person.id}/gap/${analysis}`, first: 'Gap 15.5' },
  }
  for (const [name, { address, first }] of Object.entries(pages)) {
    const page = await context.newPage()
    await page.goto(site + address)
    await page.locator('html[data-whole]').waitFor()
    await page.getByRole('treeitem', { name: first, exact: true }).focus()
    await page.keyboard.press('End')
    await page.waitForTimeout(3_000)
    console.log(`${name.padEnd(26)}keys  median ms  p95 ms  script  style  layout (ms a key)`)
    await printKeys(page)
    await printMany(page)
    await page.close()
  }
  await browser.close()
}

async function printKeys(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await listen(page)
  for (const { name, keys, times, pause } of turns) {
    const before = await costs(cdp)
    for (let pressed = 0; pressed < times; pressed += 1) {
      await page.keyboard.press(keys[pressed % keys.length] as string)
      await page.waitForTimeout(pause)
    }
    const after = await costs(cdp)
    const delays = await page.evaluate(() => (window as never as { delays: number[] }).delays.splice(0))
    const sorted = delays.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0) ?? ''
    const each = after.map((cost, index) => (((cost - (before[index] ?? 0)) * 1_000) / times).toFixed(1))
    const columns = [
      [times, 4],
      [at(0.5), 11],
      [at(0.95), 8],
      [each[0], 8],
      [each[1], 7],
      [each[2], 8],
    ] as const
    console.log(
      `  ${name}`.padEnd(26) + columns.map(([value, width]) => String(value).padStart(width)).join(''),
    )
  }
  await cdp.detach()
}

/** Seconds that script, style and layout have taken so far. */
async function costs(cdp: CDPSession): Promise<number[]> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map(
    (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0,
  )
}

/** Makes the page record, as `delays`, the milliseconds from each key to the next paint. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const delays: number[] = []
    Object.assign(window, { delays })
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - timeStamp))),
      { capture: true },
    )
  })
}

async function printMany(page: Page): Promise<void> {
  const lines = Array.from(
    { length: pastedItems },
    (_, index) => `${index % 10 ? '  ' : ''}- 붙여 넣은 줄 ${index}`,
  )
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'))
  console.log(`  pasting ${pastedItems} lines: ${await until(page, 'Control+v')} ms`)
  console.log(`  undoing that: ${await until(page, 'Control+z')} ms`)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  console.log(`  copying the whole outline: ${await until(page, 'Control+c')} ms`)
}

/** Milliseconds from a key to the paint of its effect, or to the clipboard. */
async function until(page: Page, key: string): Promise<string> {
  await page.waitForTimeout(1_500)
  await page.keyboard.press(key)
  await page.waitForFunction(() => (window as never as { delays: number[] }).delays.length > 0)
  // The modifier is recorded as a key too; the last one counts.
  await page.waitForTimeout(1_500)
  const delays = await page.evaluate(() => (window as never as { delays: number[] }).delays.splice(0))
  return (delays.at(-1) ?? 0).toFixed(0)
}
