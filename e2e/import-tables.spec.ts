import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { signIn, speak, test } from './fixtures/person'

const plan = `## 필요역량

| 역량 | 현재 | 목표 | 부족한 점 | 할 일 | 기한 |
| --- | --- | --- | --- | --- | --- |
| Kotlin | ★★★☆☆ | 4/5 | 코루틴 | 공식 문서 읽기 | 2027-03 |
| Kafka | 없음 | 잘 모름 | | 컨슈머 만들기 | 언젠가 |

표 아래의 글

## To-Do List

\`\`\`
- [ ] 회고 쓰기
\`\`\`
`

const three = ['결제', '검색', '플랫폼']
  .map((name) => `## Goal: ${name}\n### 필요역량\n- ${name} 설계\n### To-Do List\n- [ ] ${name} 공부\n`)
  .join('')

async function previewed(page: Page, id: string, text: string): Promise<void> {
  await page.goto(`/people/${id}/import`)
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: /^(미리 보기|Preview)$/ }).click()
  await expect(page.getByRole('button', { name: /^(저장하기|Import)$/ })).toBeVisible()
}

async function written(page: Page, id: string): Promise<string> {
  return (await page.request.get(`/people/${id}/document`)).text()
}

test('the rows of a table become items, and a table again, each by one key', async ({ page, person }) => {
  await previewed(page, person.id, plan)
  await expect(page.getByText('3번째 줄부터 있는 표의 2줄을 항목으로 가져올까요?')).toBeVisible()
  const required = page.getByRole('group', { name: 'Gap 분석 필요역량' })
  await expect(required).toContainText('| Kotlin |')
  await page.getByRole('button', { name: '네, 항목으로', exact: true }).press('Enter')
  await expect(page.getByRole('button', { name: '다시 표로 두기' })).toBeFocused()
  await expect(required).toContainText('지금: 경험 · 목표: 실무')
  await expect(required).toContainText('목표: 잘 모름')
  await expect(page.getByRole('group', { name: 'Gap 분석 Gap' })).toContainText('코루틴')
  await page.keyboard.press('Enter')
  await expect(required).toContainText('| Kotlin |')
  await expect(page.getByRole('button', { name: '네, 항목으로', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(required).toContainText('지금: 경험')
  await page.getByText('열 바꾸기').click()
  await page.getByLabel('할 일', { exact: true }).selectOption({ label: '항목 아래의 글' })
  await page.getByRole('button', { name: '바꾼 대로 다시 보기' }).click()
  await expect(required).toContainText('할 일: 공식 문서 읽기')
  await page.getByText('열 바꾸기').click()
  await page.getByLabel('할 일', { exact: true }).selectOption({ label: '할 일' })
  await page.getByRole('button', { name: '바꾼 대로 다시 보기' }).click()
  await expect(page.getByRole('group', { name: 'Gap 분석 To-Do List' })).toContainText('- 공식 문서 읽기')
  await page.getByRole('button', { name: '네, 항목으로 꺼내기' }).press('Enter')
  await expect(page.getByRole('button', { name: '다시 코드 블록으로 두기' })).toBeFocused()
  await page.getByRole('button', { name: '저장하기' }).press('Enter')
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  const text = await written(page, person.id)
  expect(text).toContain(
    '- Kotlin · 지금: 경험 → 목표: 실무\n- Kafka · 지금: 아직 없음\n    - 목표: 잘 모름\n    - 기한: 언젠가\n\n표 아래의 글\n',
  )
  expect(text).toContain('- 코루틴 · 역량: Kotlin\n')
  expect(text).toContain(
    '- 공식 문서 읽기 · 역량: Kotlin · 기한: 2027-03-31\n- 컨슈머 만들기 · 역량: Kafka\n',
  )
  expect(text).toContain('- [ ] 회고 쓰기\n')
})

test('a table that nobody takes comes out as it went in, and without JavaScript one can be taken', async ({
  browser,
  person,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })
  const page = await context.newPage()
  await signIn(page, person)
  await previewed(page, person.id, plan)
  await page.getByRole('button', { name: '네, 항목으로', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Gap 분석 필요역량' })).toContainText('지금: 경험')
  await page.getByRole('button', { name: '다시 표로 두기' }).click()
  await page.getByRole('button', { name: '표 그대로 두기' }).click()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  expect(await written(page, person.id)).toContain(
    plan.slice(plan.indexOf('| 역량'), plan.indexOf('표 아래')),
  )
  await context.close()
})

test('a document of three analyses is stored as three, and each can be left out', async ({
  page,
  person,
}) => {
  await previewed(page, person.id, three)
  await expect(page.getByRole('heading', { name: 'Gap 분석 3 필요역량' })).toBeVisible()
  await page
    .getByRole('group', { name: '2번째 Gap 분석은 어떻게 할까요: “검색”' })
    .getByLabel('가져오지 않기')
    .check()
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  const text = await written(page, person.id)
  expect(text.slice(text.indexOf('## Goal: 결제'))).toBe(
    '## Goal: 결제\n\n### 필요역량\n- 결제 설계\n\n### To-Do List\n- [ ] 결제 공부\n\n' +
      '## Goal: 플랫폼\n\n### 필요역량\n- 플랫폼 설계\n\n### To-Do List\n- [ ] 플랫폼 공부\n',
  )
})

test('the offers are accessible and fit the page @phone', async ({ page, person }) => {
  for (const locale of ['ko', 'en'] as const) {
    await speak(page.context(), locale)
    await previewed(page, person.id, plan)
    await page.getByText(/^(열 바꾸기|Change the columns)$/).click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: test.info().outputPath(`tables-${locale}.png`), fullPage: true })
    await page
      .getByRole('button', { name: /^(네, 항목으로|Yes, as items)$/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: /^(다시 표로|Make it a table)/ })).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath(`rows-${locale}.png`), fullPage: true })
  }
})

test('the questions about several analyses are accessible @phone', async ({ page, person }) => {
  for (const locale of ['ko', 'en'] as const) {
    await speak(page.context(), locale)
    await previewed(page, person.id, three)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: test.info().outputPath(`analyses-${locale}.png`), fullPage: true })
  }
})
