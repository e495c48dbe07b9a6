import { expect, it } from 'vitest'
import { readJsonFile } from './json-file'
import { readFile, readPasted, reasonOf } from './submitted'

const opml = `<?xml version="1.0"?>\n<opml version="2.0"><body>${'<outline text="할 일"/>'.repeat(900)}</body></opml>`
const refusal = (code: string) => expect.objectContaining({ code })

it.each([
  ['a web page', '<!DOCTYPE html><html></html>', 'page.md', 'needs_browser'],
  ['rich text', '{\\rtf1 안녕}', 'notes.txt', 'rtf'],
  ['a PDF', '%PDF-1.7 \u0000\u0001', 'notes.md', 'pdf'],
  ['a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'notes', 'needs_browser'],
  ['an older one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'notes.md', 'old_office'],
  ['another XML', '<?xml version="1.0"?><feed/>', 'feed.txt', 'other_format'],
])('says of %s what it is, by its content', async (_, content, name, code) => {
  const file = new File([content as BlobPart], name)
  await expect(readFile(file)).rejects.toThrowError(refusal(code))
  await expect(readJsonFile(file, crypto.randomUUID())).rejects.toThrowError(refusal('other_format'))
})

it('reads texts in other forms, chosen or pasted, and says in which', async () => {
  const { text, notes } = await readFile(new File([opml], 'todos.md'))
  expect(text.split('\n')).toEqual(Array.from({ length: 900 }, () => '- 할 일'))
  expect(notes).toEqual([{ about: 'readAs', words: 'OPML' }])
  expect(readPasted(`\n ${opml}`).text).toBe(text)
  const excel = new Uint8Array([0xbf, 0xaa, 0x2c, 0xbc, 0xf6, 0x0a, 0xbf, 0xaa, 0x2c, 0x31])
  expect(await readFile(new File([excel], 'a.csv'))).toMatchObject({
    text: '| 역 | 수 |\n| --- | --- |\n| 역 | 1 |',
    notes: [{ about: 'readAs' }, { about: 'columns' }, { about: 'encoding', words: 'CP949' }],
  })
})

it('takes what only looks alike', () => {
  for (const text of [
    '<details>\n<summary>접힌 글</summary>\n\n- 항목',
    '# XML\n\n<?xml version="1.0"?>',
    'PK는 키예요',
  ])
    expect(readPasted(text)).toEqual({ text, file: null, notes: [] })
})

it('has its reason, whatever the form that brought it', () => {
  const reasons = [false, true].map((isJsonForm) => {
    try {
      readPasted('<html><body>')
      return null
    } catch (error) {
      return reasonOf(error, isJsonForm).code
    }
  })
  expect(reasons).toEqual(['document-needs-browser', 'document-needs-browser'])
})
