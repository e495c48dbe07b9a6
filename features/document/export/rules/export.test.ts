import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { contentDisposition, exportDocument, withName } from './export'

const node: DocumentNode = { form: 'bullet', box: 'none', start: null, text: 'Go', children: [] }
const typed: CareerDocument = {
  version: 1,
  sections: [{ kind: 'strength', heading: null, nodes: [node] }],
  analyses: [],
}

const exported = (document: CareerDocument, name: string, locale: 'ko' | 'en', asked: string) =>
  exportDocument(document, name, locale, new URLSearchParams(asked), formatDocument)

describe('exportDocument', () => {
  it('writes a document that was typed in the app with the name and the headings of the template', async () => {
    const body = (await exported(typed, '박새봄', 'ko', ''))?.body
    expect(body).toContain('## 이름\n**박새봄**\n')
    expect(body).toContain('## KYS 작성\n')
    expect((await exported(typed, 'Bom', 'en', 'format=md'))?.body).toContain('## Name\n**Bom**\n')
    expect((await exported(typed, 'Bom', 'en', 'headings=ko'))?.body).toContain('## 이름\n')
  })

  it('adds nothing to a document that was imported, whatever the language', async () => {
    const imported = parseDocument('## Key Strength\n- Go\n').document
    expect(withName(imported, '박새봄')).toBe(imported)
    expect((await exported(imported, 'Bom', 'en', ''))?.body).toContain('## Key Strength\n- Go\n')
  })

  it('hands the whole document out as JSON', async () => {
    const file = await exported(typed, '박새봄', 'ko', 'format=json')
    expect(JSON.parse(file?.body ?? '')).toEqual(typed)
    expect(file?.headers).toMatchObject({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    })
  })

  it('knows no other formats and languages', async () => {
    expect(await exported(typed, '박새봄', 'ko', 'format=pdf')).toBeNull()
    expect(await exported(typed, '박새봄', 'ko', 'headings=fr')).toBeNull()
  })
})

describe('contentDisposition', () => {
  it.each([
    ['Ada Lovelace', 'career-goal-Ada-Lovelace.md', 'career-goal-Ada-Lovelace.md'],
    ['김지원', 'career-goal.md', 'career-goal-%EA%B9%80%EC%A7%80%EC%9B%90.md'],
    ['../a"b\r\nc', 'career-goal-a-b-c.md', 'career-goal-..-a-b-c.md'],
    ["O'Neil (Bob)", 'career-goal-ONeil-Bob.md', 'career-goal-O%27Neil-%28Bob%29.md'],
  ])('names the file of %j', (name, ascii, encoded) => {
    expect(contentDisposition(name, 'md')).toBe(
      `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    )
  })
})
