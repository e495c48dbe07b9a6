import { expect, type Page } from '@playwright/test'
import { docx, listItem, paragraph, table, zip } from '@/features/document/conversion/testing/packed-files'
import { expectAccessible } from './fixtures/axe'
import { speak, test } from './fixtures/person'

const preview = (page: Page) => page.getByRole('form', { name: '미리 보기' })

async function choose(page: Page, id: string, files: { name: string; text: string | Uint8Array }[]) {
  await page.goto(`/people/${id}/import`)
  await page
    .getByLabel('문서 파일')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text as string) })),
    )
  await page.getByRole('button', { name: '미리 보기' }).click()
}

const exported = async (page: Page, id: string) =>
  (await page.request.get(`/people/${id}/document?format=json`)).text()

const word = docx(
  paragraph('필요역량', '<w:pStyle w:val="1"/>') +
    listItem('Kafka', 0) +
    listItem('재처리', 1) +
    paragraph('나의 상태', '<w:pStyle w:val="1"/>') +
    table([
      ['역량', '지금'],
      ['Kafka', '조금'],
    ]),
)
const notion = zip({
  [`배움 ${'1'.repeat(32)}.md`]: '# 배움\n\n### To-Do List\n\n- [ ] 경보 줄이기\n',
  [`배움 ${'1'.repeat(32)}/그림.png`]: new Uint8Array(2_500_000),
})
const opml = `<?xml version="1.0"?><opml version="2.0"><head><title/></head><body><outline text="Key Strength"><outline text="큐 설계"><outline text="멱등"/></outline></outline></body></opml>`
/** As Excel writes it in Korea: two columns of one row below their headings. */
const csv = new Uint8Array([
  0xbf, 0xaa, 0xb7, 0xae, 0x2c, 0xbc, 0xf6, 0xc1, 0xd8, 0x0a, 0x47, 0x6f, 0x2c, 0x33,
])

test('documents of other tools come in, and what they were read as is told @phone', async ({
  page,
  person,
}) => {
  await choose(page, person.id, [
    { name: '계획.docx', text: word },
    { name: 'Export.zip', text: notion },
    { name: 'outline.opml', text: opml },
    { name: '역량.csv', text: csv },
  ])
  const notes = page.locator('main').getByText('다른 형식의 글을 Markdown으로 바꿔 읽었어요').locator('..')
  await expect(notes).toContainText('Word (.docx)(으)로 읽었어요.')
  await expect(notes).toContainText('글이 아니어서 뺀 것: 그림.png')
  await expect(notes).toContainText('OPML(으)로 읽었어요.')
  await expect(notes).toContainText('열: 역량, 수준')
  await expect(notes).toContainText('CP949')
  const one = preview(page).getByRole('group', { name: '계획.docx' })
  await expect(one.getByRole('group', { name: /필요역량/ })).toContainText('재처리')
  await expect(preview(page).getByRole('group', { name: '배움.md' })).toContainText('경보 줄이기')
  await expect(preview(page).getByRole('group', { name: 'outline.opml' })).toContainText('멱등')
  await expect(preview(page).getByRole('group', { name: '역량.csv' })).toContainText('| Go | 3 |')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('forms.png'), fullPage: true })
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page).toHaveURL(/imported=/)
  const stored = await exported(page, person.id)
  for (const words of ['Kafka', '재처리', '경보 줄이기', '큐 설계', '멱등', '조금', '| Go | 3 |'])
    expect(stored).toContain(words)
})

test('what cannot be read says so about its form, and what was typed stays @phone', async ({
  page,
  person,
}) => {
  const alert = page.locator('main').getByRole('alert')
  for (const [name, text, words] of [
    ['a.pdf', '%PDF-1.7\n', /PDF는/],
    ['a.md', zip({ 'xl/workbook.xml': '' }), /Excel 파일은/],
    ['a.docx', zip({ 'word/document.xml': '<w' }), /손상되어/],
    ['a.zip', zip({ 'a.md': new Uint8Array(11_000_000) }), /압축을 풀면 너무 커져서/],
  ] as const) {
    await choose(page, person.id, [{ name, text }])
    await expect(alert).toContainText(words)
    await expect(page.getByText(name, { exact: true })).toBeVisible()
  }
  await speak(page.context(), 'en')
  await page.goto(`/people/${person.id}/import`)
  await page.getByRole('textbox').fill('typed')
  await page
    .getByLabel('Document files')
    .setInputFiles({ name: 'a.rtf', mimeType: '', buffer: Buffer.from('{\\rtf1 hi}') })
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(alert).toContainText('RTF files aren’t read')
  await expect(page.getByRole('textbox')).toHaveValue('typed')
})

test('a copied page is pasted as Markdown, and can be taken back', async ({ page, person }) => {
  await page.goto(`/people/${person.id}/import`)
  const field = page.getByLabel('붙여 넣을 글')
  await field.focus()
  await field.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', '필요역량\nKafka\n재처리\n글')
    data.setData(
      'text/html',
      '<h2>필요역량</h2><ul><li>Kafka<ul><li>재처리</li></ul></li></ul><p><a href="https://a.example">글</a></p>',
    )
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(field).toHaveValue('## 필요역량\n\n- Kafka\n    - 재처리\n\n[글](https://a.example)')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field).toHaveValue('')
})

test('the readers come only with a file that needs them', async ({ page, person }) => {
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  const scripts = () => [...asked].filter((url) => /\.js(\?|$)/.test(url))
  await choose(page, person.id, [{ name: 'a.opml', text: opml }])
  await expect(preview(page)).toContainText('큐 설계')
  const before = scripts().length
  await choose(page, person.id, [{ name: 'a.docx', text: word }])
  await expect(preview(page)).toContainText('재처리')
  expect(scripts().length).toBeGreaterThan(before)
})
