import { expect } from '@playwright/test'
import { drawn, enter, expectWords, item, itemNamed, open, openMenu, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'

test('whatever was done is undone and done again, across saves', async ({ page, person }) => {
  await page.clock.install()
  await open(page, person.id)
  const { keyboard } = page
  await enter(item(page, '1'))
  await keyboard.type('하나')
  await keyboard.press('Enter')
  await keyboard.type('둘')
  await saved(page)
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await keyboard.type('셋')
  await saved(page)
  // What is typed after a pause is a step of its own.
  await page.clock.fastForward(1_200)
  await keyboard.press('Backspace')
  await keyboard.press('Backspace')
  expect(await drawn(page)).toEqual(['하나', '  둘'])

  const states = [
    ['하나', '  둘', '  셋'],
    ['하나', '  둘', '  '],
    ['하나', '  둘'],
    ['하나', '둘'],
    ['하나', ''],
  ]
  for (const state of states) {
    await expect
      .poll(async () => {
        const before = await drawn(page)
        if (JSON.stringify(before) !== JSON.stringify(state)) await keyboard.press('Control+z')
        return drawn(page)
      })
      .toEqual(state)
  }
  await saved(page)
  for (let presses = 0; presses < 8; presses++) {
    await keyboard.press(presses % 2 ? 'Control+y' : 'Control+Shift+z')
  }
  expect(await drawn(page)).toEqual(['하나', '  둘'])
  await saved(page)
  await page.reload()
  await expectWords(item(page, '1'), '하나')
  expect(await drawn(page)).toEqual(['하나', '  둘'])
})

test('typing is undone as one, with the caret where it was changed', async ({ page, person }) => {
  await page.clock.install()
  await open(page, person.id)
  await rewrite(item(page, '1'), '처음')
  await saved(page)
  await page.clock.fastForward(1_200)
  await enter(item(page, '1'))
  await page.keyboard.press('End')
  await page.keyboard.type(' 그리고 더')
  await page.keyboard.press('Control+z')
  await expectWords(item(page, '1'), '처음')
  await page.keyboard.type('!')
  await expectWords(item(page, '1'), '처음!')
  await saved(page)
})

test('buttons undo a deletion too, and its notice goes @phone', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '지울 말')
  await openMenu(page, 'Goal 1')
  await page.getByRole('button', { name: '지우기', exact: true }).click()
  await expect(page.getByText('항목 1개를 지웠어요.')).toBeVisible()
  await page.getByRole('button', { name: '되돌리기', exact: true }).click()
  await expectWords(item(page, '1'), '지울 말')
  await expect(page.getByText('항목 1개를 지웠어요.')).toBeHidden()
  await page.getByRole('button', { name: '다시 하기' }).click()
  expect(await drawn(page)).toEqual([''])
  await saved(page)
})

test('the notice of a deletion moves nothing, and goes with the next thing that is done @phone', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '지울 말')
  await page.keyboard.press('Enter')
  await page.keyboard.type('남는 말')
  await saved(page)
  const below = page.getByRole('heading', { name: 'Read.me' })
  const notice = page.getByText('항목 1개를 지웠어요.')
  await openMenu(page, 'Goal 1')
  await page.getByRole('button', { name: '지우기', exact: true }).click()
  await expect(notice).toBeVisible()
  const gap = async () => {
    const [last, next] = [await item(page, '1').boundingBox(), await below.boundingBox()]
    return Math.round((next?.y ?? 0) - (last?.y ?? 0))
  }
  const withNotice = await gap()
  await enter(item(page, '1'))
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect(notice).toBeHidden()
  expect(await gap()).toBe(withNotice)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectWords(item(page, '1'), '지울 말')
  await saved(page)
})

test('an example leaves once its place is written and the writer has gone on', async ({ page, person }) => {
  await open(page, person.id)
  const examples = page.getByText('예를 들면', { exact: true })
  const before = await examples.count()
  await item(page, '1').click()
  await page.keyboard.type('내 목표')
  await expect(examples).toHaveCount(before)
  // The way on is not moved away from under the pointer.
  await itemNamed(page, /^Key Strength 1/).click()
  await expect(itemNamed(page, /^Key Strength 1/)).toBeFocused()
  await expect(examples).toHaveCount(before - 1)
  await saved(page)
})

test('undoing over the words of another tab asks', async ({ page, person }) => {
  await page.clock.install()
  await open(page, person.id)
  await rewrite(item(page, '1'), '처음')
  await page.clock.fastForward(1_200)
  await rewrite(item(page, '1'), '내 말')
  await saved(page)
  const other = await page.context().newPage()
  await open(other, person.id)
  await rewrite(item(other, '1'), '다른 말')
  await saved(other)
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expectWords(item(page, '1'), '다른 말')
  await enter(item(page, '1'))
  await page.keyboard.press('Control+z')
  await expect(page.getByText('다른 곳에서도 이 항목을 고쳤어요', { exact: false })).toBeVisible()
  await expectWords(item(page, '1'), '처음')
})
