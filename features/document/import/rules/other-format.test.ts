import { expect, it } from 'vitest'
import { readJsonFile } from './json-file'
import { readFile, readPasted, reasonOf } from './submitted'

const opml = `<?xml version="1.0"?>\n<opml version="2.0"><body>${'<outline text="할 일"/>'.repeat(9_000)}</body></opml>`
const otherFormat = expect.objectContaining({ code: 'other_format' })

it.each([
  ['a large OPML', opml, 'todos.opml'],
  ['one under another name', opml, 'todos.txt'],
  ['a web page', '<!DOCTYPE html><html></html>', 'page.md'],
  ['rich text', '{\\rtf1 안녕}', 'notes.txt'],
  ['a PDF', '%PDF-1.7 \u0000\u0001', 'notes.pdf'],
  ['a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'notes'],
  ['an older one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'notes.md'],
])('says of %s that it is in another form, and not what would be wrong with it', async (_, content, name) => {
  const file = new File([content as BlobPart], name)
  await expect(readFile(file)).rejects.toThrowError(otherFormat)
  await expect(readJsonFile(file, crypto.randomUUID())).rejects.toThrowError(otherFormat)
})

it('says so of what is pasted too, and takes what only looks alike', () => {
  expect(() => readPasted(`\n ${opml}`)).toThrowError(otherFormat)
  for (const text of [
    '<details>\n<summary>접힌 글</summary>\n\n- 항목',
    '# XML\n\n<?xml version="1.0"?>',
    'PK는 키예요',
  ])
    expect(readPasted(text).text).toBe(text)
})

it('has one reason for it, whatever the form that brought it', () => {
  const reasons = [false, true].map((isJsonForm) => {
    try {
      readPasted(opml)
      return null
    } catch (error) {
      return reasonOf(error, isJsonForm).code
    }
  })
  expect(reasons).toEqual(['document-other-format', 'document-other-format'])
})
