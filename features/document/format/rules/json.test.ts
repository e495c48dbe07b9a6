import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { sample } from '@/features/document/markdown/testing/samples'
import { readDocumentJson } from './json'

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
    [
      'a heap of nothing',
      `{"version":1,"sections":[${'{},'.repeat(20_000)}{}],"analyses":[]}`,
      'too_many_items',
    ],
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

describe('what is wrong in a JSON document', () => {
  const inAnalysis = (sections: unknown[]) =>
    JSON.stringify({ version: 1, sections: [], analyses: [{ current: true, sections }] })
  const section = (kind: string, ...nodes: unknown[]) => ({ kind, heading: null, nodes })
  const nested = (depth: number): unknown => (depth === 0 ? node : { ...node, children: [nested(depth - 1)] })
  const required = section('required', { ...node, key: 'r' })

  it.each([
    [
      'a field that is missing',
      documentOf([{ ...node, box: undefined }]),
      'sections[0].nodes[0].box',
      'missing',
    ],
    [
      'a name that nobody knows',
      documentOf([{ ...node, colour: 1 }]),
      'sections[0].nodes[0].colour',
      'unknown',
    ],
    ['text that is a number', documentOf([{ ...node, text: 1 }]), 'sections[0].nodes[0].text', 'type'],
    ['a level out of range', documentOf([{ ...node, target: 5 }]), 'sections[0].nodes[0].target', 'value'],
    [
      'an endless text',
      documentOf([{ ...node, text: 'a'.repeat(20_001) }]),
      'sections[0].nodes[0].text',
      'long',
    ],
    [
      'an origin that is no id',
      documentOf([{ ...node, origin: 'n1' }]),
      'sections[0].nodes[0].origin',
      'value',
    ],
    [
      'a week that begins on a Sunday',
      documentOf([{ ...node, pickedFor: '2026-12-06' }]),
      'sections[0].nodes[0].pickedFor',
      'value',
    ],
    ['a year 0', documentOf([{ ...node, due: '0000-01-01' }]), 'sections[0].nodes[0].due', 'value'],
    ['too many items', documentOf(Array.from({ length: 3_001 }, () => node)), 'sections[0]', 'many'],
    [
      'sections without end',
      JSON.stringify({
        version: 1,
        sections: Array.from({ length: 1_601 }, () => section('other')),
        analyses: [],
      }),
      'sections[1600]',
      'many',
    ],
    [
      'analyses without end',
      JSON.stringify({
        version: 1,
        sections: [],
        analyses: Array(201).fill({ current: false, sections: [] }),
      }),
      'analyses[200]',
      'many',
    ],
    ['items too deep', documentOf([nested(32)]), `sections[0].nodes[0]${'.children[0]'.repeat(32)}`, 'deep'],
    [
      'evidence without end',
      inAnalysis([section('required', { ...node, evidence: Array.from({ length: 40_000 }, () => '') })]),
      'analyses[0].sections[0].nodes[0]',
      'many',
    ],
    ['a level of a goal', documentOf([{ ...node, self: 0 }]), 'sections[0].nodes[0].self', 'misplaced'],
    [
      'a link out of the analysis',
      JSON.stringify({
        version: 1,
        sections: [],
        analyses: [
          { current: false, sections: [required] },
          { current: false, sections: [section('gap', { ...node, competencies: ['r'] })] },
        ],
      }),
      'analyses[1].sections[0].nodes[0].competencies[0]',
      'misplaced',
    ],
    [
      'a link to nobody',
      inAnalysis([section('todo', { ...node, dismissed: ['x'] })]),
      'analyses[0].sections[0].nodes[0].dismissed[0]',
      'key_of_nobody',
    ],
    [
      'a day on which a to-do was done twice',
      inAnalysis([section('todo', { ...node, box: 'open', doneOn: ['2026-11-23', '2026-11-23'] })]),
      'analyses[0].sections[0].nodes[0].doneOn',
      'done_days',
    ],
  ])('is told with its place: %s', (_, json, place, fault) => {
    expect(() => readDocumentJson(json)).toThrowError(expect.objectContaining({ place, fault }))
  })

  it('is nothing where a person has had many analyses', () => {
    const sections = ['goal', 'required', 'state', 'gap', 'todo'].map((kind) => section(kind, node))
    const analyses = Array(200).fill({ current: false, sections })
    const json = JSON.stringify({ version: 1, sections: [], analyses })
    expect(readDocumentJson(json).analyses).toHaveLength(200)
  })

  it('is told with its line where it is no JSON', () => {
    expect(() => readDocumentJson('{\n"version": 1,\n]')).toThrowError(
      expect.objectContaining({ code: 'not_json', line: 3 }),
    )
  })

  it('stands for what Postgres cannot store', () => {
    const [section] = readDocumentJson(documentOf([{ ...node, text: 'a\0b' }])).sections
    expect(section?.nodes[0]?.text).toBe('a\uFFFDb')
  })
})
