import { expect, type Page } from '@playwright/test'
import { owner } from '@/db/testing/factories'
import { expectAccessible } from './fixtures/axe'
import { enter, itemNamed, saved } from './fixtures/goals'
import { test as mentoring, write } from './fixtures/mentorship'
import { test } from './fixtures/person'
import { writeTodos } from './fixtures/todos'

/** An analysis of two competencies, with a to-do of the first, one worded like the second, and one like none. */
async function begin(page: Page, person: { id: string }) {
  const { analysis } = await writeTodos(
    person.id,
    [{ text: '캐시 전략: 무효화와 만료' }, { text: '무중단 배포' }],
    [
      { text: '만료 기준을 글로 남기기', on: '캐시 전략: 무효화와 만료' },
      { text: '무중단 배포를 붙여 보기' },
      { text: '영어로 발표하기' },
    ],
  )
  await write(person.id, analysis, 'gap', 'a3', ['만료 시간을 감으로 정해요', '배포를 되돌려 본 적이 없어요'])
  await page.goto(`/people/${person.id}/gap/${analysis}`)
  await expect(page.locator('html')).toHaveAttribute('data-whole')
  await expect(
    row(page, 'To-Do List 2').getByRole('button', { name: '무중단 배포에 연결할까요' }),
  ).toBeVisible()
  return analysis
}

const row = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true })
const chip = (page: Page, name: string, on: string) =>
  row(page, name).getByRole('button', { name: `연결된 역량: ${on}`, exact: true })
const picker = (page: Page) => page.getByRole('dialog', { name: '어느 역량의 이야기인가요?' })
const choice = (page: Page, name: string) => picker(page).getByRole('button', { name, exact: true })

/** What is linked to what, as it is stored. */
const links = (person: { id: string }) =>
  owner()`select n.text || ' > ' || c.text as link from link l
    join node n on n.owner_id = l.owner_id and n.id = l.node_id
    join node c on c.owner_id = l.owner_id and c.id = l.competency_id
    where l.owner_id = ${person.id} order by 1`.then((rows) => rows.map(({ link }) => link))

const first = '만료 기준을 글로 남기기 > 캐시 전략: 무효화와 만료'

test('a suggestion is taken with one click, and comes back when that is undone', async ({ page, person }) => {
  await begin(page, person)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.resourceType()))
  await row(page, 'To-Do List 2').getByRole('button', { name: '무중단 배포에 연결할까요' }).click()
  await expect(chip(page, 'To-Do List 2', '무중단 배포')).toBeFocused()
  await expect(page.getByText('무중단 배포에 연결했어요.')).toBeAttached()
  await saved(page)
  expect(await links(person)).toEqual(['무중단 배포를 붙여 보기 > 무중단 배포', first].sort())
  expect(requests).not.toContain('script')
  await page.keyboard.press('Control+z')
  await expect(
    row(page, 'To-Do List 2').getByRole('button', { name: '무중단 배포에 연결할까요' }),
  ).toBeVisible()
  await saved(page)
  expect(await links(person)).toEqual([first])
})

test('a chip changes its link, keeps it beside another, or takes it away', async ({ page, person }) => {
  await begin(page, person)
  await chip(page, 'To-Do List 1', '캐시 전략: 무효화와 만료').click()
  await expect(picker(page)).toContainText('지금은 ‘캐시 전략’에 연결돼 있어요.')
  await expectAccessible(page)
  await choice(page, '무중단 배포').click()
  await expect(picker(page)).toBeHidden()
  await expect(chip(page, 'To-Do List 1', '무중단 배포')).toBeFocused()
  await expect(chip(page, 'To-Do List 1', '캐시 전략: 무효화와 만료')).toHaveCount(0)

  await chip(page, 'To-Do List 1', '무중단 배포').click()
  await picker(page).getByRole('checkbox', { name: '그대로 두고 하나 더' }).check()
  await choice(page, '캐시 전략: 무효화와 만료').click()
  await expect(chip(page, 'To-Do List 1', '무중단 배포')).toBeVisible()
  await expect(chip(page, 'To-Do List 1', '캐시 전략: 무효화와 만료')).toBeVisible()

  await chip(page, 'To-Do List 1', '무중단 배포').click()
  await picker(page).getByRole('button', { name: '떼어 놓기' }).click()
  await expect(chip(page, 'To-Do List 1', '무중단 배포')).toHaveCount(0)
  await saved(page)
  expect(await links(person)).toEqual([first])
})

test('Alt+L links the item that is written, and the caret stays in it', async ({ page, person }) => {
  await begin(page, person)
  const words = itemNamed(page, 'Gap 1')
  await enter(words)
  const height = await row(page, 'Gap 1').evaluate((element) => element.getBoundingClientRect().height)
  await expect(row(page, 'Gap 1').getByRole('button', { name: /^연결: / })).toBeVisible()
  expect(
    await row(page, 'Gap 2')
      .getByRole('button', { name: /^연결: / })
      .count(),
  ).toBe(0)
  await page.keyboard.press('Alt+KeyL')
  await expect(picker(page).getByLabel('역량 찾기')).toBeFocused()
  await page.keyboard.press('Alt+KeyL')
  await expect(picker(page).getByLabel('역량 찾기')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(words).toBeFocused()
  await page.keyboard.press('Alt+KeyL')
  await page.keyboard.insertText('캐시')
  await page.keyboard.press('Enter')
  await expect(words).toBeFocused()
  await expect(chip(page, 'Gap 1', '캐시 전략: 무효화와 만료')).toBeVisible()
  expect(await row(page, 'Gap 1').evaluate((element) => element.getBoundingClientRect().height)).toBe(height)
  await saved(page)
  expect(await links(person)).toContain('만료 시간을 감으로 정해요 > 캐시 전략: 무효화와 만료')
  await page.keyboard.press('Control+z')
  await expect(chip(page, 'Gap 1', '캐시 전략: 무효화와 만료')).toHaveCount(0)
})

test('Alt+L links all items that are selected, and means nothing in other outlines', async ({
  page,
  person,
}) => {
  await begin(page, person)
  await enter(itemNamed(page, 'Gap 1'))
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+KeyL')
  await choice(page, '무중단 배포').click()
  for (const name of ['Gap 1', 'Gap 2']) await expect(chip(page, name, '무중단 배포')).toBeVisible()
  await enter(itemNamed(page, '필요역량 1'))
  await page.keyboard.press('Alt+KeyL')
  await expect(itemNamed(page, '필요역량 1')).toBeFocused()
  await expect(picker(page)).toBeHidden()
})

test('a syllable that is not finished is kept when Alt+L comes in the middle of it', async ({
  page,
  person,
}) => {
  await begin(page, person)
  const words = itemNamed(page, 'Gap 1')
  await enter(words)
  await page.keyboard.press('End')
  const session = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('느')
  await compose('늘')
  const pressed = { key: 'Process', code: 'KeyL', windowsVirtualKeyCode: 229, modifiers: 1 }
  await session.send('Input.dispatchKeyEvent', { ...pressed, type: 'rawKeyDown' })
  await expect(picker(page).getByLabel('역량 찾기')).toBeFocused()
  await expect(picker(page).getByLabel('역량 찾기')).toHaveValue('')
  await expect(picker(page)).toContainText('만료 시간을 감으로 정해요늘')
  await choice(page, '무중단 배포').click()
  await expect(words).toHaveValue('만료 시간을 감으로 정해요늘')
  await saved(page)
  expect(await links(person)).toContain('만료 시간을 감으로 정해요늘 > 무중단 배포')
})

test('what is linked without a connection is kept and sent later', async ({ page, person, mayComplain }) => {
  mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await begin(page, person)
  await chip(page, 'To-Do List 1', '캐시 전략: 무효화와 만료').click()
  await expect(picker(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  await row(page, 'To-Do List 2').getByRole('button', { name: '무중단 배포에 연결할까요' }).click()
  await enter(itemNamed(page, 'To-Do List 3'))
  await page.keyboard.press('Alt+KeyL')
  await choice(page, '무중단 배포').click()
  await expect(chip(page, 'To-Do List 3', '무중단 배포')).toBeVisible()
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'offline')
  await page.context().setOffline(false)
  await saved(page)
  expect(await links(person)).toEqual(
    ['무중단 배포를 붙여 보기 > 무중단 배포', '영어로 발표하기 > 무중단 배포', first].sort(),
  )
})

test('a list that cannot be fetched is asked for again', async ({ page, person, mayComplain }) => {
  mayComplain(/ERR_FAILED/)
  await begin(page, person)
  await page.route('**/*.js', (route) => route.abort())
  await enter(itemNamed(page, 'Gap 1'))
  await page.keyboard.press('Alt+KeyL')
  await expect(page.getByText('역량을 고르는 창을 열지 못했어요.', { exact: false })).toBeAttached()
  await expect(itemNamed(page, 'Gap 1')).toBeFocused()
  await page.unrouteAll()
  await page.keyboard.press('Alt+KeyL')
  await expect(picker(page)).toBeVisible()
})

test('on a phone a key above the keyboard opens the list as a sheet @touch', async ({ page, person }) => {
  await begin(page, person)
  const keys = page.getByRole('region', { name: '글쓰기 도구' })
  await itemNamed(page, '필요역량 1').tap()
  await expect(keys).toBeVisible()
  await expect(keys.getByRole('button', { name: '연결', exact: true })).toHaveCount(0)
  await itemNamed(page, 'Gap 1').tap()
  // The prompt would move what stands below.
  await expect(row(page, 'Gap 1').getByRole('button', { name: /^연결: / })).toBeHidden()
  await keys.getByRole('button', { name: '연결', exact: true }).tap()
  await expect(picker(page)).toBeVisible()
  const box = await picker(page).boundingBox()
  expect(box?.x).toBe(0)
  expect(box?.width).toBe(390)
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
  await choice(page, '무중단 배포').tap()
  await expect(itemNamed(page, 'Gap 1')).toBeFocused()
  const made = chip(page, 'Gap 1', '무중단 배포')
  await expect(made).toBeVisible()
  // A finger's height around the middle of what is seen.
  const { top, bottom } = await made.evaluate((element) => element.getBoundingClientRect())
  expect(bottom - top).toBeGreaterThanOrEqual(44)
})

mentoring('a mentor sees what items belong to, and changes nothing', async ({ page, mentee }) => {
  await page.goto(`/people/${mentee.id}/gap/${mentee.opened}`)
  const link = page.getByRole('link', { name: '연결된 역량: 여는 역량' }).first()
  await expect(link).toHaveAttribute('href', /view=chain#competency-/)
  await page.getByText('여는 모자람').click()
  await page.keyboard.press('Alt+KeyL')
  await expect(page.locator('[data-link], [data-propose]')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
