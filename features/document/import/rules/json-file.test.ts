import { describe, expect, it } from 'vitest'
import { readDocumentJson } from '@/features/document/format/rules/json'
import { readJsonFile, refusingJson } from './json-file'

const formId = '01890a5d-ac96-774b-bcce-b302099a8057'
const empty = '{"version":1,"sections":[],"analyses":[]}'
const file = (content: BlobPart, name = 'career-goal.json') => new File([content], name)

describe('readJsonFile', () => {
  it('gives the same file in the same form the same id, and others another', async () => {
    const first = await readJsonFile(file(`\uFEFF${empty}`), formId)
    expect(first.text).toBe(empty)
    expect((await readJsonFile(file(empty), formId)).importId).toBe(first.importId)
    expect((await readJsonFile(file(`${empty} `), formId)).importId).not.toBe(first.importId)
  })

  it.each([
    [
      'a place',
      '{"version":2}',
      { code: 'json-not-a-document', values: { place: 'version', fault: 'value' } },
    ],
    ['a line', '{\n]', { code: 'json-not-json', values: { line: '2' } }],
    ['what is no UTF-8', new Uint8Array([0xb0, 0xa1]), { code: 'json-not-utf8', values: { line: '1' } }],
    ['what is too large', ' '.repeat(1_800_001), { code: 'json-too-large', values: {} }],
  ])('refuses with %s', async (_, content, answer) => {
    const result = await refusingJson(async () => {
      readDocumentJson((await readJsonFile(file(content), formId)).text)
      return { ok: true }
    })
    expect(result).toEqual({ ok: false, ...answer })
  })
})
