import { expect } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { drawn, enter, item, itemNamed, items, open, openMenu, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'

test('an outline is written with the keyboard alone and is still there afterwards', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  const { keyboard } = page
  await keyboard.type('단기')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('결제 시스템을 이끄는 개발자')
  await keyboard.press('Enter')
  await keyboard.type('첫 줄')
  await keyboard.press('Shift+Enter')
  await keyboard.type('둘째 줄')
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await keyboard.type('장기')
  expect(await drawn(page)).toEqual(['단기', '  결제 시스템을 이끄는 개발자', '  첫 줄\n둘째 줄', '장기'])

  await keyboard.press('Alt+Shift+ArrowUp')
  await keyboard.press('Home')
  await keyboard.press('ArrowDown')
  await expect(item(page, '2')).toBeFocused()
  await keyboard.press('Home')
  await keyboard.press('Backspace')
  expect(await drawn(page)).toEqual(['장기단기', '  결제 시스템을 이끄는 개발자', '  첫 줄\n둘째 줄'])
  await saved(page)
  await page.reload()
  await expect(item(page, '1')).toBeVisible()
  expect(await drawn(page)).toEqual(['장기단기', '  결제 시스템을 이끄는 개발자', '  첫 줄\n둘째 줄'])
})

test('pasted lines become items at their depth', async ({ page, person }) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  await item(page, '1').evaluate((element, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, '- 단기\n  - 하나\n    - 둘\n- 장기\n')
  await expect.poll(() => drawn(page)).toEqual(['단기', '  하나', '    둘', '장기'])
})

test('keys mean nothing while an input method composes', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '한글')
  for (const key of ['Enter', 'Tab', 'Backspace']) {
    await item(page, '1').evaluate((element, pressed) => {
      const init = { key: pressed, isComposing: true, bubbles: true, cancelable: true }
      element.dispatchEvent(new KeyboardEvent('keydown', init))
    }, key)
  }
  expect(await drawn(page)).toEqual(['한글'])
  const session = await page.context().newCDPSession(page)
  await enter(item(page, '1'))
  for (const text of ['ㅎ', '하', '한']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
  }
  await session.send('Input.insertText', { text: '한' })
  await page.keyboard.press('Enter')
  expect(await drawn(page)).toEqual(['한글한', ''])
})

test('the first syllable of an empty outline is composed without a break', async ({ page, person }) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  const session = await page.context().newCDPSession(page)
  for (const text of ['ㄱ', '가', '값']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
  }
  await session.send('Input.insertText', { text: '값' })
  await expect(item(page, '1')).toBeFocused()
  expect(await drawn(page)).toEqual(['값'])
})

test('what is deleted comes back with all below it', async ({ page, person }) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  for (const key of ['위', 'Enter', 'Tab', '아래', 'Enter', 'Shift+Tab', '옆']) {
    if (/^[A-Z]/.test(key)) await page.keyboard.press(key)
    else await page.keyboard.type(key)
  }
  await openMenu(page, 'Goal 1')
  await page.getByRole('button', { name: '지우기', exact: true }).click()
  expect(await drawn(page)).toEqual(['옆'])
  await page.getByRole('button', { name: '되돌리기', exact: true }).click()
  expect(await drawn(page)).toEqual(['위', '  아래', '옆'])
  await saved(page)
  await page.reload()
  expect(await drawn(page)).toEqual(['위', '  아래', '옆'])
})

test('the menu of an item does what the keys do @phone', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '하나')
  await openMenu(page, 'Goal 1')
  await expectAccessible(page)
  await page.getByRole('button', { name: '아래에 추가' }).click()
  await rewrite(item(page, '2'), '둘')
  await openMenu(page, 'Goal 2')
  await page.getByRole('button', { name: '들여쓰기', exact: true }).click()
  expect(await drawn(page)).toEqual(['하나', '  둘'])
  await page.keyboard.press('Escape')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide).toBe(false)
})

test('Escape and Tab lead out of the outline', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '하나')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab')
  await expect(page.getByRole('tree', { name: 'Goal', exact: true }).locator(':focus')).toHaveCount(0)
})

test('a goal is marked, and only a goal', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '결제를 이끄는 개발자')
  const mark = page
    .getByRole('treeitem', { name: 'Goal 1', exact: true })
    .getByRole('button', { name: 'Goal', exact: true })
  await mark.click()
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await saved(page)
  await page.reload()
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  await expect(items(page)).toHaveCount(1)
})

test('Tab leads through a page without being caught by its outlines', async ({ page, person }) => {
  await open(page, person.id)
  await page.keyboard.press('Tab')
  for (let presses = 0; presses < 25; presses++) {
    if (await item(page, '1').evaluate((field) => field === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(item(page, '1')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(item(page, '1')).not.toBeFocused()
})

test('saving words is one request; only where the server draws them is the page fetched again', async ({
  page,
  person,
}) => {
  await page.clock.install()
  await open(page, person.id)
  await rewrite(item(page, '1'), '먼저')
  await saved(page)
  await page.clock.runFor(10_000)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.headers()['next-router-prefetch'] === undefined) asked.push(request.method())
  })
  await rewrite(item(page, '1'), '한 요청')
  await page.clock.runFor(1_000)
  await saved(page)
  await page.clock.runFor(10_000)
  expect(asked).toEqual(['POST'])
  await rewrite(itemNamed(page, 'Read.me 1'), '**먼저** 보는 사람')
  await page.clock.runFor(1_000)
  await saved(page)
  await page.clock.runFor(10_000)
  await expect.poll(() => asked).toEqual(['POST', 'POST', 'GET', 'GET'])
})
