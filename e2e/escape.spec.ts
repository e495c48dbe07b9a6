import { expect, type Locator, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { createThread } from '@/db/testing/threads'
import { openStory } from './fixtures/drawer'
import { enter, itemNamed } from './fixtures/goals'
import { chainRow, trackOf } from './fixtures/levels'
import { type Mentee, test } from './fixtures/mentorship'
import { alongside } from './fixtures/person'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The words of all items on the page, each with its depth. */
const words = (page: Page) =>
  // The rows themselves stay, while their words become a field and rest again.
  page.locator('[role=treeitem], [data-edit]').evaluateAll((rows) =>
    rows.map((row) => {
      const item = row.querySelector('.item-text') ?? row
      const text = item instanceof HTMLTextAreaElement ? item.value : item.textContent
      return `${row.getAttribute('aria-level') ?? ''} ${text}`
    }),
  )

async function open(page: Page, { id, opened }: Mentee, view = ''): Promise<void> {
  await page.goto(`/people/${id}/gap/${opened}${view}`)
  if (view === '') await expect(page.locator('[data-node]').first()).toBeVisible()
  else await expect(page.locator('[data-tick]').last()).toBeEditable()
}

/** Leaves a control with Escape and types on: that is nothing to any item. */
async function escapeTo(page: Page, place: Locator): Promise<void> {
  const before = await words(page)
  await page.keyboard.press('Escape')
  await expect(place).toBeFocused()
  await page.keyboard.type('ab')
  await expect(place).toBeFocused()
  expect(await words(page)).toEqual(before)
}

for (const view of ['', '?view=chain']) {
  test(`Escape in the picker of levels leads back to its track${view && ', in the chain too'}`, async ({
    mentee,
    browser,
  }) => {
    const page = await alongside(browser, mentee)
    await open(page, mentee, view)
    const level = trackOf(page, '여는 역량')
    const picker = page.getByRole('dialog', { name: '여는 역량' })
    await level.focus()
    await escapeTo(page, level)
    for (const opens of ['Space', 'Enter']) {
      await page.keyboard.press(opens)
      await expect(picker).toBeVisible()
      await escapeTo(page, level)
      await expect(picker).toHaveCount(0)
    }
    await level.click()
    await expect(picker).toBeVisible()
    await escapeTo(page, level)
    await page.context().close()
  })
}

test('keys in what stands beside an item are not for the items that are selected', async ({
  mentee,
  browser,
}) => {
  const page = await alongside(browser, mentee)
  await open(page, mentee)
  const first = itemNamed(page, '필요역량 1')
  const level = trackOf(page, '여는 역량')
  for (const key of [
    'Delete',
    'Backspace',
    'Tab',
    'Shift+Tab',
    'Escape',
    'Enter',
    'Control+Shift+ArrowDown',
  ]) {
    await enter(first)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2)
    await level.focus()
    const before = await words(page)
    await page.keyboard.press(key)
    expect(await words(page)).toEqual(before)
    await page.keyboard.press('Escape')
  }
  await page.context().close()
})

test('Escape in the menu, the day and the conversation of an item leads to what opened them', async ({
  mentee,
  person,
  browser,
}) => {
  const [row] = await owner()<{ id: string; section_id: string }[]>`
    select id, section_id from node where owner_id = ${mentee.id} and text = '여는 배포'`
  const about = {
    analysisId: mentee.opened,
    sectionId: row?.section_id,
    nodeId: row?.id,
    authorId: person.id,
  }
  await createThread(mentee.id, about, { text: '왜?', readers: [person.id] })
  const page = await alongside(browser, mentee)
  await open(page, mentee)
  await enter(itemNamed(page, '필요역량 1'))
  const menu = button(page, '필요역량 1 메뉴')
  await menu.click()
  await escapeTo(page, menu)
  await menu.click()
  await button(page, '아래에 추가').focus()
  await escapeTo(page, menu)

  const day = page.locator('[data-day-of]').first()
  await day.click()
  await expect(page.getByLabel('언제까지: 여는 할 일')).toBeFocused()
  await escapeTo(page, day)
  await day.click()
  await page.getByLabel('반복: 여는 할 일', { exact: true }).focus()
  await escapeTo(page, day)

  // Its sign also says what is unread, until the thread was in sight.
  const talk = page.getByRole('button', { name: /^항목 ‘여는 배포’: 의견 1개/ })
  await talk.click()
  await button(page, '답글').click()
  await page.getByRole('textbox', { name: '답글' }).fill('네')
  await escapeTo(page, talk)
  await page.context().close()
})

test('Escape in the fields and dialogs of the chain leads to what opened them', async ({
  mentee,
  browser,
}) => {
  const page = await alongside(browser, mentee)
  await open(page, mentee, '?view=chain')
  const before = await words(page)
  for (const name of ['무엇이 모자란가요: 여는 배포', '무엇을 해 볼까요: 여는 배포']) {
    await button(page, name).click()
    await page.keyboard.type('버릴 말')
    await escapeTo(page, chainRow(page, '여는 배포'))
    expect(await words(page)).toEqual(before)
    await expect(page.getByText('버릴 말')).toHaveCount(0)
  }
  await openStory(page, '여는 배포')
  const evidence = button(page, '근거 더하기: 여는 배포')
  await evidence.click()
  await page.keyboard.type('버릴 말')
  await escapeTo(page, evidence)
  await expect(page.getByText('버릴 말')).toHaveCount(0)
  const choose = page.getByRole('button', { name: /^역량 고르기: / }).first()
  await choose.click()
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('여는')
  await escapeTo(page, search)
  await search.fill('')
  await escapeTo(page, choose)
  await page.context().close()
})
