import { describe, expect, it } from 'vitest'
import type { DocumentSection } from '@/features/document/format/schema'
import { readWhole } from '../../testing/reading'
import { formatDocument } from '../format'
import { takeMarks } from '../marks/take'
import { parseDocument } from '../parse'

const analysesOf = (markdown: string) => {
  const { document } = readWhole(markdown)
  return {
    kys: document.sections.map(({ kind }) => kind),
    analyses: document.analyses.map(({ sections }) => sections.map(({ kind }) => kind)),
    document,
  }
}
const textsIn = (sections: DocumentSection[] = [], kind: DocumentSection['kind']) =>
  sections.filter((each) => each.kind === kind).flatMap(({ nodes }) => nodes.map(({ text }) => text))

describe('several analyses in one document', () => {
  it('goals one after another, each with its own parts below it', () => {
    const { kys, analyses, document } = analysesOf(
      '# 2027년\n## Goal: 결제\n### 필요역량\n- 정산\n### To-Do List\n- [ ] 읽기\n' +
        '## Goal: 검색\n### 필요역량\n- 색인\n### To-Do List\n- [x] 쓰기\n' +
        '## Goal: 플랫폼\n### 필요역량\n- 배포\n### To-Do List\n- 보기\n',
    )
    expect(kys).toEqual(['other'])
    expect(analyses).toEqual(Array(3).fill(['goal', 'required', 'todo']))
    expect(document.analyses.map(({ current }) => current)).toEqual([true, false, false])
    expect(document.analyses.map(({ sections }) => textsIn(sections, 'required'))).toEqual([
      ['정산'],
      ['색인'],
      ['배포'],
    ])
  })

  it('goals beside their parts', () => {
    expect(
      analysesOf(
        '# Goal\n- 가\n# 필요역량\n- 나\n# Gap\n- 다\n# Goal\n- 라\n# 필요역량\n- 마\n# Gap\n- 바\n',
      ),
    ).toMatchObject({
      kys: [],
      analyses: [
        ['goal', 'required', 'gap'],
        ['goal', 'required', 'gap'],
      ],
    })
  })

  it('a KYS, and the template’s Gap heading above each', () => {
    const half =
      '## Gap 분석\n### Goal\n- 가\n### 필요역량\n- 나\n### 나의 상태\n### Gap 분석\n- 다\n### To-Do List\n'
    expect(analysesOf(`### Key Strength\n- Go\n### Goal 설정\n- 가\n${half}${half}${half}`)).toMatchObject({
      kys: ['strength', 'goals'],
      analyses: Array(3).fill(['part', 'goal', 'required', 'state', 'gap', 'todo']),
    })
  })

  it('titles in the writer’s own words above each, which go with their parts', () => {
    const { kys, analyses, document } = analysesOf(
      '# 결제 개발자\n## 필요역량\n- 정산\n## 할 일\n- 읽기\n# 검색 개발자\n## 필요역량\n- 색인\n## 할 일\n- 쓰기\n',
    )
    expect(kys).toEqual(['other'])
    expect(analyses).toEqual([
      ['required', 'todo'],
      ['other', 'required', 'todo'],
    ])
    expect(document.analyses[1]?.sections[0]?.heading).toBe('# 검색 개발자')
  })

  it('two that were only begun', () => {
    expect(
      analysesOf('## Gap 분석\n### Goal\n- 가\n## Gap 분석\n### Goal\n- 나\n### To-Do List\n'),
    ).toMatchObject({
      analyses: [
        ['part', 'goal'],
        ['part', 'goal', 'todo'],
      ],
    })
  })
})

describe('one analysis', () => {
  it.each([
    [
      'a part that is there again',
      '### Goal\n- 가\n### 필요역량\n- 나\n### 필요역량\n- 다\n',
      ['required', 'other'],
    ],
    [
      'a Goal behind the parts',
      '### 필요역량\n- 가\n### To-Do List\n- 나\n### Goal\n- 다\n',
      ['required', 'todo', 'goal'],
    ],
    [
      'a to-do list at the end again',
      '### 필요역량\n### To-Do List\n- 가\n### To-Do List\n- 나\n',
      ['required', 'todo', 'other'],
    ],
  ])('%s begins none', (_, markdown, kinds) => {
    expect(analysesOf(markdown).analyses).toEqual([kinds])
  })

  it('a goal that stands before its parts, which are deeper, stays with them', () => {
    expect(analysesOf('## Goal\n- 가\n### 필요역량\n- 나\n### To-Do List\n- 다\n')).toMatchObject({
      kys: [],
      analyses: [['goal', 'required', 'todo']],
    })
    expect(analysesOf('# Goal\n- 가\n## Gap 분석\n### 필요역량\n- 나\n').kys).toEqual(['goals'])
  })
})

describe('what hangs on the items of several analyses', () => {
  const markdown =
    '## Gap 분석\n\n### Goal\n- 결제\n\n### 필요역량\n- Redis · 지금: 이해 → 목표: 실무\n\n### To-Do List\n- [ ] 읽기 · 역량: Redis\n\n' +
    '## Gap 분석\n\n### Goal\n- 검색\n\n### 필요역량\n- Redis · 목표: 선도\n\n### To-Do List\n- [ ] 쓰기 · 역량: Redis · 기한: 2027-01-31\n'

  it('links lead to the competency of their own analysis, out and in', () => {
    const { document } = takeMarks(parseDocument(markdown))
    const keys = document.analyses.map(({ sections }) => sections.at(-2)?.nodes[0]?.key)
    expect(keys).toEqual(['n1', 'n2'])
    expect(document.analyses.map(({ sections }) => sections.at(-1)?.nodes[0]?.competencies)).toEqual([
      ['n1'],
      ['n2'],
    ])
    expect(formatDocument(document, { marks: true })).toContain(markdown)
  })

  it('lines are sent to the analysis that is named', () => {
    const source =
      '### Goal\n### 필요역량\n- 가\n### To-Do List\n- 나\n### Goal\n### 필요역량\n- 다\n- 라\n### To-Do List\n'
    const { document } = parseDocument(
      source,
      new Map([
        [9, 'todo.2'],
        [8, 'state.2'],
        [3, 'gap'],
      ]),
    )
    expect(
      document.analyses.map(({ sections }) => sections.map(({ kind, nodes }) => [kind, nodes.length])),
    ).toEqual([
      [
        ['goal', 0],
        ['required', 0],
        ['gap', 1],
        ['todo', 1],
      ],
      [
        ['goal', 0],
        ['required', 0],
        ['state', 1],
        ['todo', 1],
      ],
    ])
  })

  it('headings that are said to be goals begin analyses as well', () => {
    const source =
      '## 결제 쪽\n### 부족한 점\n- 가\n### 실행 계획\n- 나\n## 검색 쪽\n### 부족한 점\n- 다\n### 실행 계획\n- 라\n'
    const said = new Map([
      [1, 'goal'],
      [2, 'gap'],
      [4, 'todo'],
      [6, 'goal'],
      [7, 'gap'],
      [9, 'todo'],
    ] as const)
    const { document } = parseDocument(source, new Map(), said)
    expect(document.analyses.map(({ sections }) => sections.map(({ kind }) => kind))).toEqual(
      Array(2).fill(['goal', 'gap', 'todo']),
    )
  })
})
