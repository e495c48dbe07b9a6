import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { signIn, speak, test } from './fixtures/person'

const plan = `# 2027년 성장 계획

## 현재 수준
- Kotlin ★★★☆☆
- 메시지 큐 ★☆☆☆☆
## 핵심역량
- Kotlin ★★★☆☆
- 메시지 큐 ★☆☆☆☆
## 부족한 점
- 큐가 밀릴 때 무엇부터 볼지 몰라요
## 실행 계획
\`\`\`
- [ ] 재처리 설계 (2027년 1월)
\`\`\`
- [ ] 회고 글 쓰기
`

async function previewed(page: Page, id: string, text: string): Promise<void> {
  await page.goto(`/people/${id}/import`)
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: /^(미리 보기|Preview)$/ }).click()
}

test('a plan in its writer’s own words lands in its parts by a few answers, all by keyboard', async ({
  page,
  person,
}) => {
  await previewed(page, person.id, plan)
  await expect(page.getByText('“현재 수준” 제목은 나의 상태인가요?')).toBeVisible()
  await page.getByRole('button', { name: '네, 나의 상태' }).press('Enter')
  await expect(page.getByRole('button', { name: '네, 필요역량' })).toBeFocused()
  await page.getByRole('button', { name: '제안대로 3개 모두 정하기' }).press('Enter')
  await expect(page.getByText('제목 4개를 정했어요')).toBeVisible()
  await page.getByRole('button', { name: '네, 항목으로 꺼내기' }).press('Enter')
  await expect(page.getByRole('button', { name: '다시 코드 블록으로 두기' })).toBeFocused()
  await expect(page.getByText('날짜를 적은 할 일이 1개 있어요')).toBeVisible()
  await page.getByLabel(/이렇게 읽기: ★/).press('Space')
  await page.getByLabel('모두 기한으로 받기').press('Space')
  await page.getByRole('button', { name: '저장하기' }).press('Enter')
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  const written = await (await page.request.get(`/people/${person.id}/document`)).text()
  expect(written).toContain('## 핵심역량\n- Kotlin ★★★☆☆ · 지금: 경험\n- 메시지 큐 ★☆☆☆☆ · 지금: 이해\n')
  expect(written).toContain('- [ ] 재처리 설계 (2027년 1월) · 기한: 2027-01-31\n- [ ] 회고 글 쓰기\n')
  expect(written).not.toContain('요구사항')

  await previewed(page, person.id, '## 1) 부족한점\n- 알림\n## 로드맵\n- [ ] 알림 줄이기\n')
  await expect(page.getByText('제목 1개를 정했어요')).toBeVisible()
  await expect(page.getByRole('group', { name: /Gap$/ })).toContainText('알림')
})

test('nothing is said of headings unasked, and without JavaScript an answer is heard as well', async ({
  browser,
  person,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })
  const page = await context.newPage()
  await signIn(page, person)
  await previewed(page, person.id, plan)
  await expect(page.getByRole('group', { name: /Gap$/ })).toHaveCount(0)
  await page.getByLabel('“부족한 점” 제목의 다른 부분 고르기').selectOption({ label: 'Gap 분석 · 나의 상태' })
  await page.getByRole('button', { name: '네, 필요역량' }).click()
  await expect(page.getByRole('group', { name: 'Gap 분석 나의 상태' })).toContainText('큐가 밀릴 때')
  await expect(page.getByRole('group', { name: 'Gap 분석 필요역량' })).toContainText('메시지 큐')
  await context.close()
})

test('the questions are accessible and fit the page @phone', async ({ page, person }) => {
  for (const locale of ['ko', 'en'] as const) {
    await speak(page.context(), locale)
    await previewed(page, person.id, plan)
    await expect(page.getByRole('button', { name: /^(네|Yes), / }).first()).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: test.info().outputPath(`headings-${locale}.png`), fullPage: true })
    await page.getByRole('button', { name: /^(제안대로|Accept all)/ }).click()
    await expect(page.getByRole('group', { name: /★/ })).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: test.info().outputPath(`scales-${locale}.png`), fullPage: true })
  }
})
