import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { drawn, enter, expectWords, item, itemNamed, open, paste, saved } from './fixtures/goals'
import { test } from './fixtures/person'

const row = (page: Page, path: string, label = 'Goal') =>
  page.getByRole('treeitem', { name: `${label} ${path}`, exact: true })

type Point = { x: number; y: number }

/** The handle of an item, which is there once the item is in hand; it stands still before it is taken. */
async function gripOf(page: Page, path: string): Promise<Point> {
  const grip = row(page, path).locator('[data-grip]')
  await grip.scrollIntoViewIfNeeded()
  let box = await grip.boundingBox()
  await expect(async () => {
    const before = box
    box = await grip.boundingBox()
    expect(box).toEqual(before)
  }).toPass({ intervals: [200], timeout: 10_000 })
  if (!box) throw new Error(`Item ${path} has no grip.`)
  expect(box.width).toBeGreaterThanOrEqual(24)
  expect(box.height).toBeGreaterThanOrEqual(24)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The upper or lower part of an item, of the goals unless another outline is named. */
type Edge = { of: string; label?: string; edge: 'upper' | 'lower' }

const upper = (of: string, label?: string): Edge => ({ of, label, edge: 'upper' })
const lower = (of: string): Edge => ({ of, edge: 'lower' })

async function heightOf(page: Page, { of, label, edge }: Edge): Promise<number> {
  const box = await row(page, of, label).boundingBox()
  if (!box) throw new Error(`Item ${of} is not there.`)
  return box.y + (edge === 'upper' ? 4 : box.height - 4)
}

/** Takes an item and holds it over a place, `steps` deeper or less deep than it was. */
async function hold(page: Page, path: string, to: Edge, steps = 0): Promise<void> {
  await row(page, path).hover()
  const from = await gripOf(page, path)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, from.y, { steps: 2 })
  await page.mouse.move(from.x + steps * 26, await heightOf(page, to), { steps: 8 })
  await expect(page.getByText(/옮기는 중이에요/)).toBeAttached()
}

async function drag(page: Page, path: string, to: Edge, steps = 0): Promise<void> {
  await hold(page, path, to, steps)
  await page.mouse.up()
}

test('items are dragged with the mouse: in depth, several at once, into folded ones, and to another outline', async ({
  page,
  person,
}) => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  await open(page, person.id)
  await paste(page, '1', '- a\n- b\n  - c\n- d\n- e')
  const { keyboard } = page

  await drag(page, '4', lower('1'), 1)
  expect(await drawn(page)).toEqual(['a', '  e', 'b', '  c', 'd'])
  await expect(page.getByText('옮겼어요.')).toBeAttached()
  await keyboard.press('Control+z')
  expect(await drawn(page)).toEqual(['a', 'b', '  c', 'd', 'e'])

  await hold(page, '2', lower('4'))
  await expectAccessible(page)
  await keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByText('옮기지 않았어요.')).toBeAttached()
  expect(await drawn(page)).toEqual(['a', 'b', '  c', 'd', 'e'])
  // Not below itself.
  await drag(page, '2', lower('2.1'), 1)
  expect(await drawn(page)).toEqual(['a', '  b', '    c', 'd', 'e'])
  await keyboard.press('Control+z')

  await enter(item(page, '2'))
  await keyboard.press('End')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await drag(page, '3', upper('1'))
  expect(await drawn(page)).toEqual(['b', '  c', 'd', 'a', 'e'])
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(3)
  await keyboard.press('Escape')

  await row(page, '1').getByRole('button', { name: 'b 아래 항목' }).click()
  await hold(page, '4', lower('1'))
  await expect(row(page, '1')).toHaveAttribute('aria-expanded', 'true')
  const { x } = await gripOf(page, '4')
  await page.mouse.move(x + 26, await heightOf(page, lower('1.1')), { steps: 4 })
  await page.mouse.up()
  expect(await drawn(page)).toEqual(['b', '  c', '  e', 'd', 'a'])

  await drag(page, '1', upper('1', 'Key Strength'))
  expect(await drawn(page)).toEqual(['d', 'a'])
  await expectWords(itemNamed(page, 'Key Strength 1.2'), 'e')
  await saved(page)
  await page.getByRole('button', { name: '되돌리기', exact: true }).click()
  expect(await drawn(page)).toEqual(['b', '  c', '  e', 'd', 'a'])
  await saved(page)
  await page.reload()
  await expect(item(page, '1')).toBeVisible()
  expect(await drawn(page)).toEqual(['b', '  c', '  e', 'd', 'a'])
  expect(violations).toEqual([])
})

test('a long press on the grip drags by touch, and a swipe that begins there scrolls @touch', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await paste(page, '1', Array.from({ length: 30 }, (_, index) => `- ${index}`).join('\n'))
  await saved(page)
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })

  await enter(item(page, '3'))
  const from = await gripOf(page, '3')
  await send('touchStart', [from])
  await expect(page.getByText('항목 1개를 옮기는 중이에요')).toBeAttached()
  const to = { x: from.x, y: await heightOf(page, upper('1')) }
  for (let step = 1; step <= 5; step++) {
    await send('touchMove', [{ x: from.x, y: from.y + ((to.y - from.y) * step) / 5 }])
    await page.waitForTimeout(50)
  }
  await send('touchEnd', [])
  await expectWords(item(page, '1'), '2')
  await saved(page)

  const before = (await drawn(page)).join()
  const scrolled = () => page.evaluate(() => window.scrollY)
  await enter(item(page, '5'))
  const start = await gripOf(page, '5')
  const top = await scrolled()
  await send('touchStart', [start])
  for (let step = 1; step <= 5; step++) await send('touchMove', [{ x: start.x, y: start.y - step * 30 }])
  await send('touchEnd', [])
  await expect.poll(scrolled).not.toBe(top)
  expect((await drawn(page)).join()).toBe(before)
})

test('the handle of the written item is drawn beside its ring, however wide the window is', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  await page.keyboard.type('멈추지 않는 결제')
  for (const width of [800, 1000, 1200, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(row(page, '1').locator('[data-grip]')).toBeVisible()
    const places = await page.evaluate(() => {
      const row = document.querySelector('[role=treeitem]:has(textarea)') as Element
      const ring = getComputedStyle(row, '::after')
      const sign = row.querySelector('[data-grip] > *') as Element
      const { left, right } = sign.getBoundingClientRect()
      return { left, right, ring: row.getBoundingClientRect().left + Number.parseFloat(ring.left) - 1 }
    })
    expect.soft(places.right, `${width}`).toBeLessThanOrEqual(places.ring)
    expect.soft(places.left, `${width}`).toBeGreaterThanOrEqual(0)
  }
})
