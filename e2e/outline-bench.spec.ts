import { expect, type Page } from '@playwright/test'
import { item, items, open, saved } from './fixtures/goals'
import { test } from './fixtures/person'

const itemCount = 1_000
const keyCount = 100

/** Milliseconds from each key that is pressed to the paint that follows it. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const delays: number[] = []
    Object.assign(window, { delays })
    const press = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => delays.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      })
    }
    window.addEventListener('keydown', press, { capture: true })
  })
}

async function report(page: Page, what: string) {
  const delays = await page.evaluate(() => (window as never as { delays: number[] }).delays.splice(0))
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1)
  console.log(`${what}: ${sorted.length} keys, median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
}

// Figures, nothing that could fail: BENCH=1 npm run e2e -- e2e/outline-bench.spec.ts
test('input delay in a page of 1,000 items', async ({ page, person }) => {
  test.skip(!process.env.BENCH, 'measures only when asked')
  test.setTimeout(300_000)
  await open(page, person.id)
  await item(page, '1').focus()
  const lines = Array.from({ length: itemCount }, (_, index) => {
    return `${'  '.repeat(index % 10 === 0 ? 0 : 1)}- 항목 ${index}: 결제 시스템을 이끄는 개발자`
  })
  const took = await item(page, '1').evaluate((element, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const begun = performance.now()
    const init = { clipboardData: data, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', init))
    return performance.now() - begun
  }, lines.join('\n'))
  console.log(`pasting ${itemCount} items: ${took.toFixed(0)} ms`)
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', { timeout: 60_000 })
  await page.reload()
  await expect(items(page)).toHaveCount(itemCount)
  await saved(page)

  await item(page, '50.5').focus()
  await page.keyboard.press('End')
  await listen(page)
  for (let pressed = 0; pressed < keyCount; pressed++) {
    await page.keyboard.press('a')
    await page.waitForTimeout(60)
  }
  await report(page, 'typing')
  for (let pressed = 0; pressed < 20; pressed++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
  }
  await report(page, 'Enter')
  for (let pressed = 0; pressed < 20; pressed++) {
    await page.keyboard.press(pressed % 2 ? 'Shift+Tab' : 'Tab')
    await page.waitForTimeout(100)
  }
  await report(page, 'Tab and Shift+Tab')
  for (let pressed = 0; pressed < 20; pressed++) {
    await page.keyboard.press('ArrowUp')
    await page.waitForTimeout(60)
  }
  await report(page, 'ArrowUp')
})
