import { describe, expect, it } from 'vitest'
import { readDocumentJson } from './json'
import { parseDocument } from './parse'
import { sample } from './testing/samples'

const node = { form: 'bullet', box: 'none', start: null, text: '가', children: [] }
const documentOf = (nodes: unknown[], heading: string | null = null) =>
  JSON.stringify({ version: 1, sections: [{ kind: 'goals', heading, nodes }], analyses: [] })

describe('readDocumentJson', () => {
  it('reads what parsing gives', () => {
    const { document } = parseDocument(sample)
    expect(readDocumentJson(JSON.stringify(document))).toEqual(document)
  })

  it.each([
    ['text that is no JSON', '{', 'not_json'],
    ['another shape', '{"version":2}', 'not_a_document'],
    ['a field that nobody knows', documentOf([{ ...node, colour: 'red' }]), 'not_a_document'],
    ['a level out of range', documentOf([{ ...node, target: 5 }]), 'not_a_document'],
    ['a heading that is none', documentOf([], '가'), 'not_a_document'],
    ['a day that is none', documentOf([{ ...node, due: '2026-02-30' }]), 'not_a_document'],
    [
      'one key for two',
      documentOf([
        { ...node, key: 'a' },
        { ...node, key: 'a' },
      ]),
      'not_a_document',
    ],
    ['a key of nobody', documentOf([{ ...node, goal: 'a' }]), 'not_a_document'],
    ['a nesting bomb', `${'{"children":['.repeat(50_000)}${']}'.repeat(50_000)}`, 'too_deep'],
    [
      'two current analyses',
      '{"version":1,"sections":[],"analyses":[{"sections":[],"current":true},{"sections":[],"current":true}]}',
      'not_a_document',
    ],
  ])('refuses %s', (_, json, code) => {
    expect(() => readDocumentJson(json)).toThrowError(expect.objectContaining({ code }))
  })
})
