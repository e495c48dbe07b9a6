import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe'
import { signIn, speak, test } from './fixtures/person'
import { whole } from './fixtures/whole-document'

const preview = (page: Page) => page.getByRole('form', { name: '미리 보기' })

async function exported(
  page: Page,
  id: string,
): Promise<{ sections: SentSection[]; analyses: { sections: SentSection[] }[] }> {
  return (await page.request.get(`/people/${id}/document?format=json`)).json()
}

type SentSection = { kind: string; nodes: { text: string }[] }
const textsOf = (parts: SentSection[], kind: string) =>
  parts.filter((part) => part.kind === kind).flatMap(({ nodes }) => nodes.map(({ text }) => text))

const first = `### Key Strength
- Go
- 코드 리뷰
### 회고
- 배포를 자동화했어요
    - 롤백까지
### 필요역량
- 큐 설계
`
const json = JSON.stringify({
  version: 1,
  sections: [
    {
      kind: 'strength',
      heading: null,
      nodes: [{ form: 'bullet', box: 'none', start: null, text: 'Kotlin', children: [] }],
    },
  ],
  analyses: [],
})

test('lines are sent elsewhere, several files come at once, and all of it is taken back', async ({
  page,
  person,
}) => {
  await page.goto(`/people/${person.id}/import`)
  await page.getByLabel('문서 파일').setInputFiles([
    { name: 'first.md', mimeType: 'text/markdown', buffer: Buffer.from(first) },
    { name: 'second.json', mimeType: 'application/json', buffer: Buffer.from(json) },
  ])
  await page.getByRole('button', { name: '미리 보기' }).click()
  const one = preview(page).getByRole('group', { name: 'first.md' })
  await expect(preview(page).getByRole('group', { name: 'second.json' })).toContainText('항목 1개')

  await one.getByText('다른 곳으로 옮기기').click()
  await one.getByRole('checkbox', { name: /줄 5 고르기/ }).check()
  await one.getByLabel('고른 줄을 보낼 곳').selectOption({ label: 'Gap 분석 · 나의 상태' })
  await one.getByRole('button', { name: '옮기기', exact: true }).click()
  await expect(one.getByText('옮긴 줄')).toHaveCount(1)
  await expect(one.getByRole('group', { name: /나의 상태/ })).toContainText('배포를 자동화했어요')
  await expect(page.locator('li:focus')).toContainText('배포를 자동화했어요')

  await preview(page).getByText('다른 글이나 파일도 함께 가져오기').click()
  await preview(page)
    .getByLabel('함께 가져올 글')
    .fill(`${'- '.repeat(60)}a`)
  await preview(page).getByRole('button', { name: '더하기', exact: true }).click()
  await expect(page.locator('main').getByRole('alert')).toContainText('너무 깊이')
  await preview(page).getByLabel('함께 가져올 글').fill('### Key Strength\n- Rust\n### 필요역량\n- 캐시\n')
  await preview(page).getByRole('button', { name: '더하기', exact: true }).click()
  const three = preview(page).getByRole('group', { name: '붙여 넣은 글 3' })
  await three.getByLabel('KYS는 가져오지 않기').check()
  await preview(page).getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  const { sections, analyses } = await exported(page, person.id)
  expect(textsOf(sections, 'strength')).toEqual(['Go', '코드 리뷰', 'Kotlin'])
  expect(analyses.map((each) => textsOf(each.sections, 'required'))).toEqual([['큐 설계'], ['캐시']])
  expect(textsOf(analyses[0]?.sections ?? [], 'state')).toEqual(['배포를 자동화했어요'])

  await page.getByRole('button', { name: '가져오기 되돌리기' }).click()
  await expect(page).toHaveURL(/\/history\?undone=\d+/)
  await expect(page.getByText('가져온 것을 되돌렸어요')).toBeVisible()
  expect(await exported(page, person.id)).toMatchObject({ sections: [], analyses: [] })
  await page.getByRole('button', { name: '되돌리기 취소' }).click()
  await expect(page).toHaveURL(/undone=5/)
  expect(await exported(page, person.id)).toEqual({ version: 1, sections, analyses })
  await page.goto(`/people/${person.id}/history`)
  await expect(page.getByText(/가져오기 · 항목 \d+개/)).toBeVisible()
  await expectAccessible(page)
})

test('without JavaScript, a KYS is replaced, and edited items stay when it is taken back', async ({
  browser,
  person,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ko-KR' })
  const page = await context.newPage()
  await signIn(page, person)
  const paste = async (text: string) => {
    await page.goto(`/people/${person.id}/import`)
    await page.getByLabel('붙여 넣을 글').fill(text)
    await page.getByRole('button', { name: '미리 보기' }).click()
  }
  await paste('### Key Strength\n- 끈기\n')
  await page.getByRole('button', { name: '저장하기' }).click()
  await paste(first)
  await preview(page).getByText('다른 곳으로 옮기기').click()
  await preview(page)
    .getByRole('checkbox', { name: /줄 4 고르기/ })
    .check()
  await preview(page).getByLabel('고른 줄을 보낼 곳').selectOption({ label: 'KYS · Read.me' })
  await preview(page).getByRole('button', { name: '옮기기', exact: true }).click()
  await expect(preview(page).getByRole('group', { name: /Read\.me/ })).toContainText('회고')
  await preview(page).getByLabel('새것으로 바꾸기').check()
  await preview(page).getByText('다른 글이나 파일도 함께 가져오기').click()
  await preview(page).getByLabel('함께 가져올 글').fill('### To-Do List\n- [ ] 경보 줄이기\n')
  await preview(page).getByRole('button', { name: '더하기', exact: true }).click()
  await expect(preview(page).getByLabel('새것으로 바꾸기').first()).toBeChecked()
  await preview(page).getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/\/gap\/.*imported=/)
  const { sections } = await exported(page, person.id)
  expect([textsOf(sections, 'strength'), textsOf(sections, 'readme')]).toEqual([
    ['Go', '코드 리뷰'],
    ['회고'],
  ])
  await page.getByRole('button', { name: '가져오기 되돌리기' }).click()
  expect(textsOf((await exported(page, person.id)).sections, 'strength')).toEqual(['끈기'])
  await context.close()
})

test('a long document stays usable, and the tools are accessible @phone', async ({ page, person }) => {
  const long = `${whole}\n${Array.from({ length: 900 }, (_, index) => `- [ ] 할 일 ${index}`).join('\n')}\n`
  for (const locale of ['ko', 'en'] as const) {
    await speak(page.context(), locale)
    await page.goto(`/people/${person.id}/import`)
    // What was typed before is there again, which comes with the scripts of the page.
    if (locale === 'en') await expect(page.getByRole('textbox')).not.toHaveValue('')
    await page.getByRole('textbox').fill(locale === 'ko' ? long : whole)
    await page.getByRole('button', { name: locale === 'ko' ? '미리 보기' : 'Preview' }).click()
    const tools = page.getByText(locale === 'ko' ? '다른 곳으로 옮기기' : 'Send lines elsewhere', {
      exact: true,
    })
    await tools.click()
    await page.getByRole('checkbox').nth(1).check()
    if (locale === 'en') await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: test.info().outputPath(`send-${locale}.png`) })
  }
})
