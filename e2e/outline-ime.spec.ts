import { expect, type Page } from '@playwright/test'
import { writeGap } from '@/db/testing/teams'
import { composing } from './fixtures/composing'
import { drawn, enter, item, open, rewrite } from './fixtures/goals'
import { chainRow } from './fixtures/levels'
import { test } from './fixtures/person'

const [alt, control, shift] = [1, 2, 8]

type Composing = Awaited<ReturnType<typeof composing>>

/** How browsers tell of an Enter right behind a Korean syllable. */
const orders: [string, (page: Page, { key, commit, breaking }: Composing) => Promise<void>][] = [
  [
    'Chrome: the key, the end of the syllable, the key again',
    async (page, { key, commit }) => {
      await key('Enter')
      await commit('글')
      await page.keyboard.press('Enter')
    },
  ],
  [
    'WebKit: the end of the syllable, then the key 229',
    async (_, { commit, breaking }) => {
      await commit('글')
      await breaking('Enter')
    },
  ],
  [
    'Android: a key without a name, and a line break',
    async (_, { commit, breaking }) => {
      await commit('글')
      await breaking('Unidentified')
    },
  ],
]

async function composeSyllable(page: Page): Promise<Composing> {
  const method = await composing(page)
  for (const text of ['ㄱ', '그', '글']) await method.compose(text)
  return method
}

for (const [name, press] of orders) {
  test(`Enter behind a syllable makes one item. ${name} @phone`, async ({ page, person }) => {
    await open(page, person.id)
    await rewrite(item(page, '1'), '한')
    await press(page, await composeSyllable(page))
    await expect.poll(() => drawn(page)).toEqual(['한글', ''])
    await expect(item(page, '2')).toBeFocused()
    await press(page, await composeSyllable(page))
    await expect.poll(() => drawn(page)).toEqual(['한글', '글', ''])
  })

  test(`Enter behind a syllable adds, and leaves, in the chain. ${name}`, async ({ page, person }) => {
    const analysis = await writeGap(person.id, '목표', [{ text: '캐시' }])
    await page.goto(`/people/${person.id}/gap/${analysis}?view=chain`)
    const ask = page.getByRole('button', { name: '무엇을 해 볼까요: 캐시' })
    const field = page.getByRole('textbox', { name: '무엇을 해 볼까요: 캐시' })
    await expect(async () => {
      if (!(await field.isVisible())) await ask.click({ timeout: 500 })
      await expect(field).toBeFocused({ timeout: 500 })
    }).toPass()
    await press(page, await composeSyllable(page))
    const words = chainRow(page, '캐시').locator('[data-edit]')
    await expect(words).toHaveText(['글'])
    await expect(field).toHaveValue('')
    await page.keyboard.press('Escape')
    await words.click()
    await expect(page.getByRole('textbox', { name: '고치기: 글' })).toBeFocused()
    await press(page, await composeSyllable(page))
    await expect(words).toHaveText(['글글'])
    await expect(page.getByRole('textbox')).toHaveCount(0)
  })

  test(`Enter behind a syllable takes the first that was found. ${name}`, async ({ page, person }) => {
    await open(page, person.id)
    await rewrite(item(page, '1'), '한글 쓰기')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: '찾기와 이동' }).getByRole('combobox')).toBeFocused()
    await press(page, await composeSyllable(page))
    await expect(item(page, '1')).toBeFocused()
    expect(await drawn(page)).toEqual(['한글 쓰기'])
  })
}

test('an Enter that only ends a composition makes no item, and one with Shift breaks the line', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  const { key, commit, breaking } = await composeSyllable(page)
  await key('Enter')
  await commit('글')
  expect(await drawn(page)).toEqual(['글'])
  await breaking('Enter', shift)
  await expect.poll(() => drawn(page)).toEqual(['글\n'])
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => drawn(page)).toEqual(['글\n\n'])
})

test('no key acts in the middle of a composition', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '하나')
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
  await rewrite(item(page, '1'), '하나')
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
  await page.clock.install()
  await open(page, person.id)
  await rewrite(item(page, '1'), '말')
  await page.clock.fastForward(1_200)
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
