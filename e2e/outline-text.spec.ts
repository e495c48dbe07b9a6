import { expect, type Locator, type Page } from '@playwright/test'
import { drawn, enter, expectWords, item, open, paste, rewrite, saved } from './fixtures/goals'
import { test } from './fixtures/person'
import { restyled } from './fixtures/restyled'

const fields = (page: Page) => page.locator('textarea[data-node]')

/** Where a word stands on the screen: its first letter's left edge. */
const placeOf = (item: Locator, word: string) =>
  item.evaluate((element, wanted) => {
    element.scrollIntoView({ block: 'center' })
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + wanted.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left: left + 1, right: right - 1, y: top + height / 2 }
    }
    throw new Error(`There is no ${wanted}.`)
  }, word)

async function write(page: Page, personId: string, lines: string[]) {
  await open(page, personId)
  await paste(page, '1', lines.map((line) => `- ${line}`).join('\n'))
  await saved(page)
  await page.getByRole('heading', { level: 1 }).click()
  await expect(fields(page)).toHaveCount(0)
}

test('items are text, and a click on a word puts the caret there @phone', async ({ page, person }) => {
  await write(page, person.id, ['낙관적 **락**과 [메모](/notes)를 다시 읽기', '둘째 줄'])
  const first = item(page, '1')
  await expect(first).toHaveText('낙관적 락과 메모를 다시 읽기')
  await expect(first.getByRole('link', { name: '메모' })).toHaveAttribute('href', '/notes')
  const word = await placeOf(first, '다시')
  await page.mouse.click(word.left, word.y)
  await expect(first).toBeFocused()
  await page.keyboard.type('꼭 ')
  await expectWords(first, '낙관적 **락**과 [메모](/notes)를 꼭 다시 읽기')
  await item(page, '2').click()
  await expect(item(page, '2')).toBeFocused()
  await expect(fields(page)).toHaveCount(1)
  await expect(first).toHaveText('낙관적 락과 메모를 꼭 다시 읽기')
  await expect(first.locator('strong')).toHaveText('락')
})

test('a letter leaves the look of the rest of the page alone @phone', async ({ page, person }) => {
  const lines = Array.from({ length: 60 }, (_, index) => `${index}번째로 **이루고 싶은** 것`)
  await write(page, person.id, lines)
  await enter(item(page, '1'))
  await page.keyboard.press('End')
  // Words that take more than one line on a phone: then the place of the caret is measured with every key.
  await page.keyboard.type(' 가나다 라마바 사아자 차카타 파하가 나다라 마바사')
  await saved(page)
  const all = await page.locator('*').count()
  expect(all).toBeGreaterThan(300)
  expect(await restyled(page, () => page.keyboard.press('a'))).toBeLessThan(all / 4)
})

test('text is selected and copied across items as on any page, and nothing becomes a field', async ({
  page,
  person,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await write(page, person.id, ['하나 둘', '셋 넷', '다섯'])
  const [from, to] = [await placeOf(item(page, '1'), '둘'), await placeOf(item(page, '2'), '셋')]
  await page.mouse.move(from.left, from.y)
  await page.mouse.down()
  await page.mouse.move(to.right, to.y, { steps: 6 })
  await page.mouse.up()
  expect((await page.evaluate(() => String(getSelection()))).split(/\s+/)).toEqual(['둘', '셋'])
  await expect(fields(page)).toHaveCount(0)
  await page.keyboard.press('Control+c')
  expect((await page.evaluate(() => navigator.clipboard.readText())).split(/\s+/)).toEqual(['둘', '셋'])
  await page.mouse.dblclick(from.left + 4, from.y)
  await page.keyboard.type('두울')
  await expectWords(item(page, '1'), '하나 두울')
})

test('a link in an item is followed, and makes no field of it', async ({ page, person }) => {
  await write(page, person.id, ['[설정](/settings) 보기', '둘'])
  await item(page, '1').getByRole('link', { name: '설정' }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await page.goBack()
  await expect(item(page, '1')).toBeVisible()
  await expect(fields(page)).toHaveCount(0)
})

test('signs of Markdown come from the keys people know', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '락 재시도 메모')
  const { keyboard } = page
  const select = (start: number, end: number) =>
    item(page, '1').evaluate(
      (field, [from, to]) => (field as HTMLTextAreaElement).setSelectionRange(from, to),
      [start, end] as const,
    )
  await select(0, 1)
  await keyboard.press('Control+b')
  await expectWords(item(page, '1'), '**락** 재시도 메모')
  await select(6, 9)
  await keyboard.press('Control+i')
  await expectWords(item(page, '1'), '**락** *재시도* 메모')
  await select(12, 14)
  await keyboard.press('Control+k')
  await keyboard.type('/notes')
  await expectWords(item(page, '1'), '**락** *재시도* [메모](/notes)')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await keyboard.press('End')
  await keyboard.press('Shift+Enter')
  await keyboard.type('- 다음')
  await expect.poll(() => drawn(page)).toEqual(['락 재시도 메모', '다음'])
  await expect(item(page, '2')).toBeFocused()
  await keyboard.press('Control+z')
  await keyboard.press('Escape')
  await saved(page)
})

test('what is typed at once after a click is all there', async ({ page, person }) => {
  await write(page, person.id, ['하나', '끝'])
  await page.reload()
  await expect(item(page, '1')).toBeVisible()
  await item(page, '1').click()
  await page.keyboard.type('둘셋넷다섯여섯일곱')
  await page.keyboard.press('Enter')
  await page.keyboard.type('여덟')
  expect(await drawn(page)).toEqual(['하나둘셋넷다섯여섯일곱', '여덟', '끝'])
  await saved(page)
})

test('the field of an item stays while another window has the focus, and rests when the focus goes elsewhere', async ({
  page,
  person,
}) => {
  await write(page, person.id, ['하나', '둘'])
  await enter(item(page, '2'))
  await page.keyboard.press('Control+Home')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(fields(page)).toHaveCount(0)
  await page.keyboard.press('Tab')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a document reads whole', async ({ page, person }) => {
    await page.goto(`/people/${person.id}/kys`)
    await expect(page.getByRole('tree', { name: 'Goal', exact: true })).toBeVisible()
    await expect(fields(page)).toHaveCount(0)
  })
})
