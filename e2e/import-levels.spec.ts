import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { signIn, speak, test } from './fixtures/person'

const source = `### 필요역량
- 큐 설계 [중]
- 캐시
- 샤딩 (하)
### 나의 상태
- [O] 캐시
- [상] 배포
`

async function previewed(page: Page, id: string): Promise<void> {
  await page.goto(`/people/${id}/import`)
  await page.getByLabel('붙여 넣을 글').fill(source)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByRole('group', { name: '수준처럼 보이는 표시가 있어요' })).toBeVisible()
}

async function stored(page: Page, id: string): Promise<[string, number | null][]> {
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  const json = await (await page.request.get(`/people/${id}/document?format=json`)).json()
  const [required] = json.analyses[0].sections
  return required.nodes.map(({ text, self }: { text: string; self?: number }) => [text, self ?? null])
}

test('no level is set unasked', async ({ page, person }) => {
  await previewed(page, person.id)
  await expect(page.getByText('“캐시”의 지금 수준이 돼요.')).toBeVisible()
  await expect(page.getByText(/\[상\] 배포.*직접 정해 주세요/)).toBeVisible()
  expect(await stored(page, person.id)).toEqual([
    ['큐 설계 [중]', null],
    ['캐시', null],
    ['샤딩 (하)', null],
  ])
})

test('a level is taken, another one chosen, a third turned down', async ({ page, person }) => {
  await previewed(page, person.id)
  await page.getByLabel('제안을 모두 받기').check()
  await page.getByLabel(/2번째 줄/).selectOption({ label: '이해' })
  await page.getByLabel(/4번째 줄/).selectOption({ label: '수준이 아니에요' })
  expect(await stored(page, person.id)).toEqual([
    ['큐 설계 [중]', 1],
    ['캐시', 3],
    ['샤딩 (하)', null],
  ])
})

test('levels without JavaScript', async ({ browser, person }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })
  const page = await context.newPage()
  await signIn(page, person)
  await previewed(page, person.id)
  await page.getByLabel(/6번째 줄/).selectOption({ label: '실무 (제안)' })
  expect(await stored(page, person.id)).toEqual([
    ['큐 설계 [중]', null],
    ['캐시', 3],
    ['샤딩 (하)', null],
  ])
  await context.close()
})

test('the questions about levels are accessible @phone', async ({ page, person }) => {
  for (const locale of ['ko', 'en'] as const) {
    await speak(page.context(), locale)
    await page.goto(`/people/${person.id}/import`)
    await page.getByRole('textbox').fill(source)
    await page.getByRole('button', { name: locale === 'ko' ? '미리 보기' : 'Preview' }).click()
    await expect(page.getByRole('combobox').first()).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: test.info().outputPath(`levels-${locale}.png`), fullPage: true })
  }
})
