import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectAccessibleAt } from './fixtures/axe'
import { closeDrawer, openStory } from './fixtures/drawer'
import { expectWords, itemNamed } from './fixtures/goals'
import { chainRow, setLevel, trackOf } from './fixtures/levels'
import { test } from './fixtures/person'

const goal = '하루 십만 건의 주문을 멈춤 없이 처리하는 개발자'

/** Begins an analysis with a goal of its own and ends on its page. */
async function beginAnalysis(page: Page, personId: string): Promise<void> {
  await page.goto(`/people/${personId}/gap`)
  await page.getByLabel('이 분석만의 목표').fill(goal)
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await expectWords(itemNamed(page, 'Goal 1'), goal)
}

/** Types lines into an empty outline; a line that begins with two spaces goes one deeper. */
async function write(page: Page, outline: string, lines: string[]): Promise<void> {
  await itemNamed(page, `${outline} 1`).click()
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    if (line.startsWith('  ')) await page.keyboard.press('Tab')
    await page.keyboard.type(line.trim())
  }
}

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved')

test('the whole analysis, written by keyboard and read as a chain @phone', async ({ page, person }) => {
  await beginAnalysis(page, person.id)
  await write(page, '필요역량', ['캐시 설계', '무중단 배포', '  되돌리기'])
  await write(page, '나의 상태', ['캐시를 써 본 적이 있어요'])
  await write(page, 'Gap', ['캐시 설계', '  무효화를 세워 본 적이 없다'])
  await write(page, 'To-Do List', ['주문 조회에 캐시 적용하기'])
  await setLevel(page, '캐시 설계', 'self', 1)
  await setLevel(page, '캐시 설계', 'target', 3)
  await saved(page)

  await page.getByRole('link', { name: '한눈에' }).click()
  await expect(trackOf(page, '캐시 설계')).toHaveText('이해 → 실무')
  await expect(page.getByRole('heading', { name: '아직 연결하지 않은 것 3' })).toBeVisible()
  const row = chainRow(page, '캐시 설계')
  await page.getByRole('button', { name: '연결: 캐시 설계' }).click()
  await expect(row.getByText('무효화를 세워 본 적이 없다')).toBeVisible()
  await expect(row.getByText('무엇을 해 볼까요')).toBeVisible()
  await page.getByRole('button', { name: '연결: 주문 조회에 캐시 적용하기' }).click()
  await expect(row.getByText('무엇을 해 볼까요')).toBeHidden()
  // What only holds others is a heading.
  await expect(page.getByRole('heading', { name: '무중단 배포', level: 2 })).toBeVisible()

  await page.getByRole('button', { name: '무엇을 해 볼까요: 되돌리기' }).click()
  await page.keyboard.type('되돌리기 연습 한 번 하기')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(chainRow(page, '되돌리기')).toBeFocused()
  await expect(chainRow(page, '되돌리기').getByText('무엇이 모자란가요')).toBeVisible()
  await openStory(page, '캐시 설계')
  await page.getByRole('button', { name: '근거 더하기: 캐시 설계' }).click()
  await page.keyboard.type('https://example.test/cache')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await saved(page)

  await page.reload()
  await expect(row).toContainText('근거 1')
  await openStory(page, '캐시 설계')
  await expect(page.getByRole('link', { name: 'https://example.test/cache' })).toBeVisible()
  await closeDrawer(page)
  await expect(page.getByRole('checkbox', { name: '되돌리기 연습 한 번 하기' })).toBeVisible()
  await page.getByRole('link', { name: '글로' }).click()
  await expect(page.getByRole('button', { name: '연결된 역량: 되돌리기' })).toBeVisible()
  await expectWords(itemNamed(page, '필요역량 2.1'), '되돌리기')
  await expectWords(itemNamed(page, 'To-Do List 2'), '되돌리기 연습 한 번 하기')
  await page.getByRole('checkbox', { name: '되돌리기 연습 한 번 하기' }).check()
  await saved(page)
  await expectAccessibleAt(page, `${new URL(page.url()).pathname}?view=chain`)
})

test('a suggestion that is turned down does not come back', async ({ page, person }) => {
  await beginAnalysis(page, person.id)
  await write(page, '필요역량', ['캐시 설계'])
  await write(page, 'Gap', ['캐시 설계가 서툴다'])
  await saved(page)
  await page.getByRole('link', { name: '한눈에' }).click()
  await page.getByRole('button', { name: '그대로 두기: 캐시 설계가 서툴다' }).click()
  await expect(page.getByRole('button', { name: '그대로 두기: 캐시 설계가 서툴다' })).toBeHidden()
  await saved(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: '아직 연결하지 않은 것 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: '그대로 두기: 캐시 설계가 서툴다' })).toBeHidden()
})

test('items that are worded like a competency are linked together', async ({ page, person }) => {
  await beginAnalysis(page, person.id)
  await write(page, '필요역량', ['캐시 설계', '무중단 배포'])
  await write(page, 'Gap', ['캐시 설계', '무중단 배포', '영어'])
  await saved(page)
  await page.getByRole('link', { name: '한눈에' }).click()
  await expect(page.getByRole('link', { name: '연결 안 됨 3' })).toBeVisible()
  await page.getByRole('button', { name: '비슷한 2개 모두 잇기' }).click()
  await expect(page.getByRole('link', { name: '연결 안 됨 1' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '역량별로 보기' })).toBeFocused()
  await page.getByRole('button', { name: '역량 고르기: 영어' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '캐시 설계' }).click()
  await expect(page.getByRole('link', { name: '연결 안 됨' })).toBeHidden()
})

test('one of several analyses is current, and one is deleted after a question', async ({ page, person }) => {
  await beginAnalysis(page, person.id)
  await page.goto(`/people/${person.id}/gap`)
  await page.getByLabel('이 분석만의 목표').fill('두 번째 목표')
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await expect(page).toHaveTitle(/두 번째 목표/)

  await page.goto(`/people/${person.id}/gap`)
  const cards = page.getByRole('main').getByRole('listitem')
  await expect(cards.first()).toContainText('두 번째 목표')
  await page.getByRole('button', { name: '지금 하는 분석으로' }).click()
  await expect(cards.first()).toContainText(goal)

  await cards.first().getByRole('link', { name: '지우기' }).click()
  await expect(page.getByRole('heading', { name: '이 분석을 지울까요?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '분석 지우기' }).click()
  await expect(page.getByText('분석을 지웠어요.')).toBeVisible()
  await expect(cards).toHaveCount(1)
  await expect(cards.first()).toContainText('지금 하는 분석')
})

test('an analysis needs a goal', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/gap`)
  await page.getByRole('button', { name: '분석 시작하기' }).click()
  await expect(page.getByText('목표를 하나 고르거나 적어 주세요.').first()).toBeVisible()
})

test('a first analysis begins before JavaScript has loaded', async ({ browser, page, person }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`/people/${person.id}/gap`)
  await plain.getByLabel('이 분석만의 목표').fill(goal)
  await plain.getByRole('button', { name: '분석 시작하기' }).click()
  await expect(plain).toHaveTitle(`Gap 분석: ${goal} · career-goal`)
  await context.close()
})
