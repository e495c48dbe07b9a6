import { expect, type Page } from '@playwright/test'
import { drawn, item, open } from './fixtures/goals'
import { test } from './fixtures/person'

/** The browser's own composition: syllables that grow, and keys as an input method hands them on. */
async function composing(page: Page) {
  const session = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  const key = (name: string, modifiers = 0) =>
    session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: name,
      windowsVirtualKeyCode: 229,
      modifiers,
    })
  const commit = (text: string) => session.send('Input.insertText', { text })
  return { compose, key, commit }
}

const [alt, control, shift] = [1, 2, 8]

test('no key acts in the middle of a composition', async ({ page, person }) => {
  await open(page, person.id)
  await item(page, '1').fill('하나')
  await page.keyboard.press('Enter')
  await page.keyboard.type('둘')
  const { compose, key, commit } = await composing(page)
  const events: string[] = []
  await page.exposeFunction('heard', (name: string) => events.push(name))
  await page.evaluate(() => {
    for (const name of ['compositionstart', 'compositionupdate', 'compositionend']) {
      document.addEventListener(name, () => (window as never as { heard: (n: string) => void }).heard(name))
    }
  })
  for (const text of ['ㅎ', '하', '한']) {
    await compose(text)
    for (const [name, modifiers] of [
      ['Enter', 0],
      ['Tab', 0],
      ['Tab', shift],
      ['Backspace', 0],
      ['Delete', 0],
      ['ArrowUp', 0],
      ['ArrowDown', shift],
      ['ArrowUp', alt + shift],
      ['Enter', control],
      ['z', control],
      ['Escape', 0],
    ] as const) {
      await key(name, modifiers)
    }
    await expect(item(page, '2')).toBeFocused()
    expect(await drawn(page)).toEqual(['하나', `둘${text}`])
  }
  await commit('한')
  expect(await drawn(page)).toEqual(['하나', '둘한'])
  expect(events).toEqual(expect.arrayContaining(['compositionstart', 'compositionupdate', 'compositionend']))
  await page.keyboard.press('Enter')
  expect(await drawn(page)).toEqual(['하나', '둘한', ''])
})

test('a composition that begins while items are selected only ends the selection', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await item(page, '1').fill('하나')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1)
  const { compose, key, commit } = await composing(page)
  await page.keyboard.press('End')
  await compose('ㄱ')
  await key('Backspace')
  await compose('가')
  await commit('가')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(0)
  expect(await drawn(page)).toEqual(['하나가'])
})

test('what was composed is undone and done again', async ({ page, person }) => {
  await open(page, person.id)
  await item(page, '1').fill('말')
  await page.waitForTimeout(1_200)
  const { compose, commit } = await composing(page)
  await page.keyboard.press('End')
  for (const text of ['ㄱ', '가', '값']) await compose(text)
  await commit('값')
  expect(await drawn(page)).toEqual(['말값'])
  await page.keyboard.press('Control+z')
  expect(await drawn(page)).toEqual(['말'])
  await page.keyboard.press('Control+y')
  expect(await drawn(page)).toEqual(['말값'])
})
