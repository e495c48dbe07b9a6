import { expect, type Page } from '@playwright/test'
import { createPerson, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { writeGap } from '@/db/testing/teams'
import { expectAccessible, takeLook } from './fixtures/axe'
import { composing } from './fixtures/composing'
import { enter, expectWords, item, open, rewrite } from './fixtures/goals'
import { hold } from './fixtures/hold'
import { onLateScripts } from './fixtures/late-scripts'
import { test } from './fixtures/person'

const goal = '주문이 몰려도 멈추지 않는 개발자'
const gap = [{ text: '재고 동시성 제어' }, { text: '캐시 전략'.normalize('NFD') }]

const sheet = (page: Page) => page.getByRole('dialog', { name: /^찾기와 이동$|^Find or go to$/ })
const field = (page: Page) => sheet(page).getByRole('combobox')
const options = (page: Page) => sheet(page).getByRole('option')
const chosen = (page: Page) => sheet(page).getByRole('option', { selected: true })

/** Opens it by its key: before the page's scripts are there, the key does nothing. */
async function find(page: Page, key = 'Control+k') {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(field(page)).toBeFocused({ timeout: 500 })
  }).toPass()
}

/** Exactly one thing is found. */
async function expectOnly(page: Page, name: string) {
  await expect(options(page)).toHaveCount(1)
  await expect(options(page)).toHaveAccessibleName(name)
}

/** Holds back what the server finds, until the function that it returns is called. */
async function holdAnswer(page: Page): Promise<() => void> {
  const { held, letGo } = hold()
  await page.route('**/api/find?*', async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

/** The item that has the caret. */
const written = (page: Page) => page.locator('textarea:focus')

test('initial sounds lead from any page to a competency, which gets the caret @phone', async ({
  page,
  person,
}) => {
  const analysis = await writeGap(person.id, goal, gap)
  await page.goto('/settings')
  await expect(async () => {
    await page.getByRole('button', { name: '찾기, 이동' }).click()
    await expect(field(page)).toBeFocused({ timeout: 500 })
  }).toPass()
  await field(page).fill('ㅈㄱ ㄷㅅㅅ')
  await expect(chosen(page)).toHaveAccessibleName(`재고 동시성 제어 역량 · ${goal}`)
  await expect(chosen(page).locator('mark')).toHaveText('재고')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/gap/${analysis}\\?item=`))
  await expect(sheet(page)).toBeHidden()
  await expect(written(page)).toHaveValue('재고 동시성 제어')
})

test('a to-do is found in any order of its words, composed or not, and on the page that is open', async ({
  page,
  person,
}) => {
  const analysis = await writeGap(person.id, goal, gap, ['2026-11-02'])
  await page.goto(`/people/${person.id}/gap/${analysis}?view=chain`)
  await find(page)
  await page.keyboard.type('할일 남은'.normalize('NFD'))
  await expectOnly(page, `남은 할 일 할 일 · ${goal}`)
  await page.keyboard.press('Enter')
  await expect(written(page)).toHaveValue('남은 할 일')

  await find(page)
  await field(page).fill('캐시')
  await expect(chosen(page)).toHaveAccessibleName(`${'캐시 전략'.normalize('NFD')} 필요역량`)
  await page.keyboard.press('Enter')
  await expect(written(page)).toHaveValue('캐시 전략'.normalize('NFD'))
  const selected = await written(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected.normalize('NFC')).toBe('캐시')
})

test('words of this page are found before they are saved, and unfolded', async ({ page, person }) => {
  await open(page, person.id)
  await page.route('**/kys', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
  await rewrite(item(page, '1'), '위')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('아직 어디에도 없는 글')
  await page.getByRole('button', { name: 'Goal 모두 접기' }).click()
  await expect(item(page, '1.1')).toBeHidden()
  await find(page)
  await page.keyboard.type('ㅇㄷㅇㄷ')
  await expect(chosen(page)).toHaveAccessibleName('아직 어디에도 없는 글 Goal')
  await page.keyboard.press('Enter')
  await expect(item(page, '1.1')).toBeFocused()
})

test('a mentor goes to a mentee by name, and finds nothing that the mentee wrote', async ({
  page,
  person,
}) => {
  const mentee = await createPerson({ name: '한별' })
  const analysis = await writeGap(mentee.id, goal, gap)
  await createMentorship(mentee.id, person.id, [analysis])
  await page.goto('/teams')
  await find(page)
  await page.keyboard.type('재고')
  await expect(sheet(page).getByRole('status')).toContainText('찾은 것이 없어요.')
  await field(page).fill('ㅎㅂ')
  await expectOnly(page, '한별 멘티')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/people/${mentee.id}/gap`)
  await deletePerson(mentee.id)
})

test('the keyboard alone: choosing, leaving, another window', async ({ page, person }) => {
  await open(page, person.id)
  await rewrite(item(page, '1'), '글')
  await page.keyboard.press('Home')
  await find(page)
  await expect(chosen(page)).toHaveAccessibleName('오늘 화면')
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toHaveAccessibleName('설정 화면')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toHaveAccessibleName('Gap 분석 화면')
  await page.keyboard.press('End')
  await expect(chosen(page)).toHaveAccessibleName('설정 화면')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', await idOf(page))
  await page.keyboard.press('Home')
  await expect(chosen(page)).toHaveAccessibleName('오늘 화면')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await expect(item(page, '1')).toBeFocused()

  await find(page)
  await page.keyboard.type('비밀번호')
  await expect(chosen(page)).toHaveAccessibleName('설정 화면 · 비밀번호')
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('Control+Enter'),
  ])
  await expect(other).toHaveURL(/\/settings$/)
  await other.close()
  await expect(sheet(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/settings$/)

  await find(page, '/')
  await expect(field(page)).toHaveValue('')
  await expect(options(page).first()).toHaveAccessibleName('설정 화면')
  await expect(sheet(page).getByRole('group', { name: '조금 전에 연 곳' })).toBeVisible()
})

const idOf = async (page: Page) => (await chosen(page).getAttribute('id')) ?? ''

test('what is typed at once goes into the field, not into the page; a slash in a field is a slash', async ({
  page,
  person,
}) => {
  await open(page, person.id)
  await enter(item(page, '1'))
  await page.keyboard.type('a/b')
  await expectWords(item(page, '1'), 'a/b')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('tjfwjd')
  await expect(sheet(page).getByRole('status')).toContainText('‘설정’로 찾은 것이에요. 1개를 찾았어요.')
  await expectWords(item(page, '1'), 'a/b')
})

test('a composition keeps its keys, and is looked for while it grows', async ({ page, person }) => {
  await writeGap(person.id, goal, gap)
  await open(page, person.id)
  await enter(item(page, '1'))
  const { compose, key, commit } = await composing(page)
  await compose('ㄱ')
  await key('k', 2)
  await expect(sheet(page)).toBeHidden()
  await commit('가')

  await find(page)
  for (const text of ['ㅈ', '재', '잭']) {
    await compose(text)
    await expect(options(page).filter({ hasText: '재고 동시성' })).toBeVisible()
  }
  await key('Enter')
  await key('ArrowDown')
  await expect(sheet(page)).toBeVisible()
  await commit('재고')
  await page.keyboard.press('Enter')
  await expect(written(page)).toHaveValue('재고 동시성 제어')
})

test('pages are there without a connection, and the rest can be asked for again', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/Failed to load resource|ERR_FAILED/)
  await writeGap(person.id, goal, gap)
  await page.goto('/settings')
  await page.route('**/api/find?*', (route) => route.abort())
  await find(page)
  const status = sheet(page).getByRole('status')
  await expect(status).toContainText('내 글을 불러오지 못했어요.')
  await page.keyboard.type('ㅈㄴㄱ')
  await expectOnly(page, '지난 기록 화면')
  await field(page).fill('재고')
  await expect(status).toContainText('내 글을 불러오지 못했어요.')
  await expectAccessible(page)
  await page.unroute('**/api/find?*')
  await sheet(page).getByRole('button', { name: '다시 불러오기' }).click()
  await expectOnly(page, `재고 동시성 제어 역량 · ${goal}`)
  await field(page).fill('없는낱말')
  await expect(status).toHaveText('찾은 것이 없어요. 낱말을 줄이거나 초성으로 적어 보세요.')
})

test('it tells that it is loading, and who is signed out', async ({ page, person, mayComplain }) => {
  mayComplain(/Failed to load resource/)
  await page.goto(`/people/${person.id}/kys`)
  const answer = await holdAnswer(page)
  await find(page)
  const status = sheet(page).getByRole('status')
  await expect(status).toContainText('내 글을 불러오는 중이에요.')
  await expect(options(page)).not.toHaveCount(0)
  await page.context().clearCookies()
  answer()
  await expect(status).toContainText('로그인이 끝나서')
})

test('a script that does not come leaves the field and what is typed', async ({
  page,
  person,
  mayComplain,
}) => {
  mayComplain(/Failed to load resource|ERR_|Failed to load chunk/)
  const address = `/people/${person.id}/kys`
  await onLateScripts(page, address, (route) => route.abort())
  await page.goto(address)
  await find(page)
  await page.keyboard.type('설정')
  await expect(sheet(page).getByRole('status')).toContainText('찾기를 불러오지 못했어요.')
  await page.unroute('**/_next/static/chunks/**')
  await sheet(page).getByRole('button', { name: '다시 불러오기' }).click()
  await expect(chosen(page)).toHaveAccessibleName('설정 화면')
})

test('Enter before anything is found opens the first result when it comes', async ({ page, person }) => {
  const analysis = await writeGap(person.id, goal, gap)
  await open(page, person.id)
  const answer = await holdAnswer(page)
  await find(page)
  await page.keyboard.type('재고')
  await expect(sheet(page).getByRole('status')).toContainText('내 글을 불러오는 중이에요.')
  await expect(options(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('재고')
  answer()
  await expect(page).toHaveURL(new RegExp(`/gap/${analysis}\\?item=`))
})

test('it is accessible in every look, and fits the window @phone', async ({ page, person }) => {
  await writeGap(person.id, goal, gap)
  await takeLook(page)
  await page.goto('/teams')
  await find(page)
  await expectAccessible(page)
  await field(page).fill('재고')
  await expect(options(page)).toHaveCount(1)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  await field(page).fill('')
  const box = await sheet(page).boundingBox()
  expect(box).toMatchObject({ x: expect.any(Number), y: expect.any(Number) })
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
  expect(box?.width ?? 0).toBeLessThanOrEqual(width)
  for (const row of await options(page).all()) {
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(chosen(page)).toHaveCSS('outline-style', 'solid')
})
