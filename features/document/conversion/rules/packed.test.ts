import { strToU8 } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { docx, listItem, paragraph, table, zip } from '../testing/packed-files'
import { convertFile } from './convert-file'

const convert = (bytes: Uint8Array, name = 'file.zip') => convertFile(bytes, name, (html) => fromHtml(html))
const id = (digit: number) => `${digit}`.repeat(32)

describe('Word', () => {
  it('keeps headings, lists with their depth, and tables', async () => {
    const bytes = docx(
      paragraph('필요역량', '<w:pStyle w:val="1"/>') +
        listItem('Kafka', 0) +
        listItem('재처리', 1) +
        listItem('Redis', 0) +
        paragraph('• 직접 그린 점') +
        table([
          ['역량', '현재'],
          ['Java', '중'],
        ]),
    )
    expect(await convert(bytes, '계획.docx')).toEqual([
      {
        name: '계획.docx',
        text: '# 필요역량\n\n- Kafka\n    - 재처리\n- Redis\n\n- 직접 그린 점\n\n| 역량   | 현재 |\n| ---- | -- |\n| Java | 중  |',
        notes: [{ about: 'readAs', words: 'Word (.docx)' }],
      },
    ])
  })

  it('that is damaged is refused', async () => {
    await expect(convert(zip({ 'word/document.xml': '<w:document' }), 'a.docx')).rejects.toMatchObject({
      code: 'broken',
    })
  })
})

describe('an archive', () => {
  it('of Notion gives its pages in order, without their numbers, and says what it leaves', async () => {
    const rows = '이름,상태\nKafka,중\nRedis,하\n'
    const part = zip({
      [`계획 ${id(1)}/세부 ${id(2)}.md`]: '# 세부\n- 나\n',
      [`계획 ${id(1)}.md`]: '# 계획\n- 가\n',
      [`계획 ${id(1)}/그림.png`]: new Uint8Array(8),
      [`계획 ${id(1)}/역량 ${id(3)}.csv`]: '이름,상태\nKafka,중\n',
      [`계획 ${id(1)}/역량 ${id(3)}_all.csv`]: rows,
      '__MACOSX/._계획.md': 'x',
    })
    const documents = await convert(zip({ 'Export-Part-1.zip': part }))
    expect(documents.map(({ name, text }) => [name, text])).toEqual([
      ['계획.md', '# 계획\n- 가\n'],
      ['세부.md', '# 세부\n- 나\n'],
      ['역량_all.csv', '| 이름 | 상태 |\n| --- | --- |\n| Kafka | 중 |\n| Redis | 하 |'],
    ])
    expect(documents[0]?.notes).toEqual([{ about: 'leftOut', words: '그림.png' }])
  })

  it('with more pages than a form takes becomes one document', async () => {
    const pages = Array.from({ length: 12 }, (_, page) => [`p${page}.md`, `# ${page}쪽\n`])
    const files = { ...Object.fromEntries(pages), 'old.json': '{}' }
    const [only, ...others] = await convert(zip(files), 'notes.zip')
    expect(others).toEqual([])
    expect(only?.notes).toEqual([{ about: 'leftOut', words: 'old.json' }])
    expect(only).toMatchObject({ name: 'notes.md', text: pages.map(([, text]) => text?.trim()).join('\n\n') })
  })

  it.each([
    ['a workbook', zip({ 'xl/workbook.xml': '' }), 'sheet'],
    ['slides', zip({ 'ppt/presentation.xml': '' }), 'slides'],
    [
      'an OpenDocument',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      'open_document',
    ],
    ['Hangul', zip({ mimetype: 'application/hwp+zip', 'Contents/section0.xml': '' }), 'hangul'],
    ['nothing to read', zip({ 'a.png': new Uint8Array(4) }), 'zip_empty'],
    ['no file', zip({}), 'zip_empty'],
    ['one that is cut off', zip({ 'a.md': 'a' }).slice(0, 40), 'broken'],
    ['archives in archives', zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.md': 'c' }) }) }), 'zip_empty'],
    ['a bomb', zip({ 'a.md': new Uint8Array(11_000_000) }), 'zip_too_large'],
    [
      'many of them',
      zip(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.md`, new Uint8Array(9_000_000)]))),
      'zip_too_large',
    ],
    ['a PDF', strToU8('%PDF-1.7'), 'pdf'],
    ['an older document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old_office'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    ['another archive', new Uint8Array([0x1f, 0x8b, 8]), 'packed'],
  ])('is refused by what it is: %s', async (_, bytes, code) => {
    await expect(convert(bytes)).rejects.toMatchObject({ code })
  })
})
