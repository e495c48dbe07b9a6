import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { type Meaning, readMeanings, writeMeanings } from '@/lib/meanings'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'
import { takeMarks } from './take'

const numRuns = Number(process.env.DOCUMENTS ?? 100)
const timeout = 60_000 + numRuns * 200
const read = (markdown: string) => takeMarks(parseDocument(markdown)).document
const write = (document: CareerDocument) => formatDocument(document, { marks: true })

const item = (text: string, rest: Partial<DocumentNode> = {}): DocumentNode => ({
  form: 'bullet',
  box: 'none',
  start: null,
  text,
  children: [],
  ...rest,
})
const documentOf = (nodes: DocumentNode[], heading = '### 필요역량'): CareerDocument => ({
  version: 1,
  sections: [],
  analyses: [{ current: true, sections: [{ kind: 'required', heading, nodes }] }],
})
const nodesIn = ({ analyses }: CareerDocument) =>
  analyses.flatMap(({ sections }) =>
    sections.flatMap(({ kind, nodes }) => (kind === 'required' ? nodes : [])),
  )

const ladder = writeMeanings([
  { label: 'Junior', level: 1, points: ['뜻을 안다', '문서를 찾아본다'] },
  { label: 'Senior', level: 3, points: ['혼자 한다'] },
  { label: 'Fellow', level: null, points: [] },
])

it('what levels mean stands below the competency, and folds', () => {
  const below = [item('락')]
  const nodes = [item('Redis', { meanings: ladder, self: 1, target: 3, children: below }), item('배치')]
  const written = write(documentOf(nodes))
  expect(written).toContain(`- Redis · 지금: 이해 → 목표: 실무
    - 락

    <details><summary>수준별 설명</summary>

    - 이해 · Junior
        - 뜻을 안다
        - 문서를 찾아본다
    - 실무 · Senior
        - 혼자 한다
    - – · Fellow

    </details>
- 배치
`)
  expect(nodesIn(read(written))).toEqual(nodes)
})

it('a block below the words themselves comes back as well, in English', () => {
  const nodes = [item('Redis', { meanings: ladder })]
  const written = write(documentOf(nodes, '### Required competencies'))
  expect(written).toContain('- Redis\n\n    <details><summary>What each level means</summary>')
  expect(nodesIn(read(written))).toEqual(nodes)
})

it('every line of a block is shown at its competency, and nothing is guessed about it', () => {
  const meanings = writeMeanings([{ label: 'Junior [중]', level: 1, points: ['뜻을 안다 [상]'] }])
  const written = write(documentOf([item('Redis', { meanings, children: [item('락')] })]))
  const { lines, proposals } = takeMarks(parseDocument(written))
  const at = written.split('\n').findIndex((line) => line.includes('<details>')) + 1
  expect(lines.filter(({ line }) => line >= at).map(({ path }) => path)).toEqual([[0], [0], [0], [0]])
  expect(proposals).toEqual([])
})

it.each([
  [
    'a block of somebody else',
    '- Redis\n\n    <details><summary>더 보기</summary>\n\n    - 글\n\n    </details>\n',
  ],
  [
    'a level that there is none of',
    '- Redis\n\n    <details><summary>수준별 설명</summary>\n\n    - 신 · L9\n\n    </details>\n',
  ],
  [
    'a box in it',
    '- Redis\n\n    <details><summary>수준별 설명</summary>\n\n    - 이해\n        1. 글\n\n    </details>\n',
  ],
])('%s stays words', (_, block) => {
  const document = read(`## Gap 분석\n### 필요역량\n${block}`)
  expect(JSON.stringify(document)).not.toContain('"meanings"')
  expect(write(document)).toContain(block)
})

it('words that look like a block stay words', () => {
  const { meanings: _, ...looks } = nodesIn(
    parseDocument(write(documentOf([item('Redis', { meanings: ladder })]))).document,
  )[0] as DocumentNode
  const written = write(documentOf([looks]))
  const [back] = nodesIn(read(written))
  expect(back?.meanings).toBeUndefined()
  expect(back?.children.at(-1)?.text).toBe('</details >')
  expect(write(read(written))).toBe(written)
})

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '혼자 한다',
      '# 제목',
      '- 점',
      '1. 하나',
      '```js',
      '~~~',
      '> 말',
      '[x] 됨',
      '---',
      '***',
      '===',
      '\\',
    ],
    ...[
      '</details>',
      '<details>',
      '<div>',
      '<!-- 말',
      '| a | b |',
      '실무 · Senior',
      '– · –',
      '· 기한: 2026-12-12',
    ],
    ...['[중]', '[a]: /url', '    들여쓰기', '*', '**굵게', '`코드', '&nbsp;', '전각　끝', '\t', 'e\u0301'],
  ),
  fc.string({ maxLength: 12 }),
)
const meaning: fc.Arbitrary<Meaning> = fc.record({
  label: line,
  level: fc.constantFrom(null, 0, 1, 2, 3, 4),
  points: fc.array(line, { maxLength: 3 }),
})
const meanings = fc.array(meaning, { maxLength: 4 }).map(writeMeanings)
const competency = (form: fc.Arbitrary<DocumentNode['form']>, text: fc.Arbitrary<string>) => {
  const node = fc.record({ form, text, meanings }).map((each) => item(each.text, each))
  return fc
    .tuple(node, fc.array(node, { maxLength: 2 }))
    .map(([each, children]): DocumentNode => ({ ...each, children }))
}

describe('blocks of any words', () => {
  /** White space and backslashes aside, which Markdown takes or needs. */
  const bare = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/[\\\s]/g, '')
  it(
    'come back with every letter',
    () => {
      const words = fc.constantFrom('Redis', '배치 · 재시도', 'Kotlin\n이어지는 줄')
      const property = fc.property(
        fc.array(competency(fc.constantFrom('bullet', 'ordered'), words), { maxLength: 3 }),
        (nodes) => {
          const written = write(documentOf(nodes))
          const back = read(written)
          const said = (all: DocumentNode[]): unknown =>
            all.map((each) => [bare(each.text), bare(each.meanings), said(each.children)])
          expect(said(nodesIn(back))).toEqual(said(nodes))
          expect(write(back)).toBe(written)
        },
      )
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it(
    'are written the same after every further trip, whatever they hang on',
    () => {
      const forms = fc.constantFrom<DocumentNode['form'][]>('bullet', 'ordered', 'paragraph', 'quote', 'raw')
      const property = fc.property(fc.array(competency(forms, line), { maxLength: 3 }), (nodes) => {
        const without = ({ meanings: _, children, ...each }: DocumentNode): DocumentNode => ({
          ...each,
          children: children.map(without),
        })
        const words = write(documentOf(nodes.map(without)))
        // Forms that no Markdown writes have a second form by themselves.
        fc.pre(write(read(words)) === words)
        const written = write(documentOf(nodes))
        expect(write(read(written))).toBe(written)
      })
      fc.assert(property, { numRuns })
    },
    timeout,
  )

  it('are as they are stored', () => {
    fc.assert(fc.property(meanings, (text) => writeMeanings(readMeanings(text)) === text))
  })
})
