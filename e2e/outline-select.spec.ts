import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { drawn, enter, item, open, openMenu, paste, saved } from './fixtures/goals'
import { test } from './fixtures/person'

const selected = (page: Page) => page.getByRole('treeitem', { selected: true })

test('several items are selected, moved, indented, copied and deleted with the keys', async ({
  page,
  person,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, person.id)
  await paste(page, '1', '- a\n- b\n  - c\n- d\n- e')
  const { keyboard } = page
  await enter(item(page, '2'))
  await keyboard.press('End')
  await keyboard.press('Shift+ArrowDown')
  await expect(selected(page)).toHaveCount(2)
  await keyboard.press('Shift+ArrowDown')
  await expect(selected(page)).toHaveCount(3)
  await expect(page.getByText('3개 항목 선택됨')).toBeAttached()
  await expectAccessible(page)

  await keyboard.press('Alt+Shift+ArrowUp')
  expect(await drawn(page)).toEqual(['b', '  c', 'd', 'a', 'e'])
  await keyboard.press('Alt+Shift+ArrowDown')
  await keyboard.press('Tab')
  expect(await drawn(page)).toEqual(['a', '  b', '    c', '  d', 'e'])
  await keyboard.press('Shift+Tab')
  expect(await drawn(page)).toEqual(['a', 'b', '  c', 'd', 'e'])

  await keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('- b\n  - c\n- d')
  await keyboard.press('Delete')
  expect(await drawn(page)).toEqual(['a', 'e'])
  await keyboard.press('Control+z')
  expect(await drawn(page)).toEqual(['a', 'b', '  c', 'd', 'e'])

  await enter(item(page, '2'))
  await page.getByRole('treeitem', { name: 'Goal 2', exact: true }).getByTitle('Goal로 표시하기').click()
  await enter(item(page, '1'))
  await keyboard.press('Control+a')
  await keyboard.press('Control+a')
  await expect(selected(page)).toHaveCount(5)
  await keyboard.press('Escape')
  await expect(selected(page)).toHaveCount(0)
  await item(page, '3').click({ modifiers: ['Shift'] })
  await expect(selected(page)).toHaveCount(4)
  await keyboard.press('Control+x')
  expect(await drawn(page)).toEqual(['e'])
  await keyboard.press('Shift+ArrowUp')
  await keyboard.press('Shift+ArrowUp')
  await keyboard.press('Control+v')
  await expect.poll(() => drawn(page)).toEqual(['e', 'a', 'b', '  c', 'd'])

  await enter(item(page, '4'))
  await keyboard.press('End')
  await keyboard.press('Shift+ArrowDown')
  await expect(selected(page)).toHaveCount(1)
  await keyboard.press('Control+x')
  await enter(item(page, '2'))
  await keyboard.press('End')
  await keyboard.press('Control+v')
  await expect.poll(() => drawn(page)).toEqual(['e', 'a', 'd', 'b', '  c'])
  await saved(page)
  await page.reload()
  expect(await drawn(page)).toEqual(['e', 'a', 'd', 'b', '  c'])
  const moved = page.getByRole('treeitem', { name: 'Goal 4', exact: true })
  await expect(moved.getByTitle('Goal 표시 지우기')).toBeVisible()
})

test('what is folded stays folded, is passed over by the keys, and unfolds for what comes in @phone', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await paste(page, '1', '- a\n  - b\n    - c\n- d')
  await page.getByRole('button', { name: 'a 아래 항목' }).click()
  expect(await drawn(page)).toEqual(['a', 'd'])
  await expect(page.getByRole('treeitem', { name: 'Goal 1', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
  await saved(page)
  await page.reload()
  await expect.poll(() => drawn(page)).toEqual(['a', 'd'])
  const { keyboard } = page
  await enter(item(page, '1'))
  await keyboard.press('End')
  await keyboard.press('ArrowDown')
  await expect(item(page, '2')).toBeFocused()
  await keyboard.press('Tab')
  await expect.poll(() => drawn(page)).toEqual(['a', '  b', '    c', '  d'])
  await expect(item(page, '1.2')).toBeFocused()

  await enter(item(page, '1'))
  await keyboard.press('Control+ArrowUp')
  expect(await drawn(page)).toEqual(['a'])
  await keyboard.press('Control+ArrowDown')
  await page.getByRole('button', { name: 'Goal 모두 접기' }).click()
  expect(await drawn(page)).toEqual(['a'])
  await page.getByRole('button', { name: 'Goal 모두 펼치기' }).click()
  expect(await drawn(page)).toEqual(['a', '  b', '    c', '  d'])
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Goal 모두 접기' }).click()
  await keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: '찾기와 이동' })
  await expect(search.getByRole('combobox')).toBeFocused()
  await keyboard.type('C')
  await expect(search.getByRole('option', { name: 'c Goal', exact: true })).toBeVisible()
  await expect(search.getByText('1개를 찾았어요.')).toBeVisible()
  await expectAccessible(page)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(search).toBeHidden()
  await expect(item(page, '1.1.1')).toBeFocused()
})

test('the address of an item leads to it, also where it is folded away', async ({ page, person }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, person.id)
  await paste(page, '1', '- a\n  - b\n- d')
  await openMenu(page, 'Goal 1.1')
  await page.getByRole('button', { name: '주소 복사' }).click()
  await expect(page.getByRole('button', { name: '복사했어요' })).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'a 아래 항목' }).click()
  await saved(page)
  await page.goto('about:blank')
  await page.goto(address)
  await expect(item(page, '1.1')).toBeFocused()
})

test('? lists the keys', async ({ page, person }) => {
  await open(page, person.id)
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '단축키' })).toBeVisible()
  await expectAccessible(page)
})
