import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { sample } from '../testing/samples'
import { formatDocument } from './format'
import { parseDocument } from './parse'

const sectionsOf = ({ sections, analyses }: CareerDocument): DocumentSection[] => [
  ...sections,
  ...analyses.flatMap((analysis) => analysis.sections),
]
const kindsOf = (markdown: string) => sectionsOf(parseDocument(markdown).document).map(({ kind }) => kind)
/** Texts of a section, two spaces a level. */
const textsOf = (markdown: string, kind: DocumentSection['kind']) => {
  const show = (nodes: DocumentNode[], indent: string): string[] =>
    nodes.flatMap(({ text, children }) => [indent + text, ...show(children, `${indent}  `)])
  return show(
    sectionsOf(parseDocument(markdown).document).find((each) => each.kind === kind)?.nodes ?? [],
    '',
  )
}
const roundtrip = (markdown: string) => formatDocument(parseDocument(markdown).document)

describe('a document on the template', () => {
  it('has every section in its place', () => {
    const { sections, analyses } = parseDocument(sample).document
    expect(sections.map(({ kind }) => kind)).toEqual(['name', 'part', 'strength', 'readme', 'goals'])
    expect(analyses).toHaveLength(1)
    expect(analyses[0]?.current).toBe(true)
    expect(analyses[0]?.sections.map(({ kind }) => kind)).toEqual([
      'part',
      'goal',
      'required',
      'state',
      'gap',
      'todo',
    ])
  })

  it('leaves the template out and names each line of it', () => {
    const { dropped } = parseDocument(sample)
    expect(dropped.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 title',
      ...[3, 4, 5, 6, 7, 8, 9].map((line) => `${line} checklist`),
      '16 advice',
      '17 marker',
      '22 advice',
      '23 marker',
      '29 advice',
    ])
    expect(textsOf(sample, 'strength')).toEqual(['Go, Rust', '관측 (OpenTelemetry, Grafana)', 'gRPC'])
    expect(textsOf(sample, 'readme')).toEqual([
      '장애를 기록으로 남기는 개발자입니다.',
      '지금은 정산 서버를 맡고 있습니다.',
    ])
  })

  it('tells of every line where it went', () => {
    const { lines, document } = parseDocument(sample)
    const written = sample.split('\n').flatMap((text, index) => (text === '' ? [] : [index + 1]))
    expect(lines.map(({ line }) => line)).toEqual(written)
    const line = lines.find(({ text }) => text.includes('멱등성'))
    expect(line).toMatchObject({ analysis: 0, section: 2, path: [0, 1] })
    expect(document.analyses[0]?.sections[2]?.kind).toBe('required')
  })

  it('proposes levels, goals and ticks, and sets none', () => {
    const { proposals, document } = parseDocument(sample)
    const korean = { scale: 'korean' }
    expect(proposals.filter(({ kind }) => kind === 'self')).toEqual([
      {
        kind: 'self',
        analysis: 0,
        section: 3,
        path: [0],
        mark: '[중]',
        ...korean,
        value: '중',
        suggestion: 2,
      },
      {
        kind: 'self',
        analysis: 0,
        section: 3,
        path: [1],
        mark: '(하)',
        ...korean,
        value: '하',
        suggestion: 0,
      },
      {
        ...{ kind: 'self', analysis: 0, section: 3, path: [2], mark: '이론만 앎', suggestion: 1 },
        ...{ scale: 'words', value: '이론만앎' },
      },
    ])
    expect(proposals.filter(({ kind }) => kind === 'goal').map(({ path }) => path)).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(proposals.filter(({ kind }) => kind === 'done').map(({ path }) => path)).toEqual([[1]])
    expect(JSON.stringify(document)).not.toMatch(/"self"|"target"|"isGoal"/)
  })

  it('takes only GFM boxes of to-dos for boxes', () => {
    const todo = parseDocument(sample).document.analyses[0]?.sections.at(-1)
    expect(todo?.nodes.map(({ box, text }) => [box, text])).toEqual([
      ['open', '정산 재처리 설계 (12월)'],
      ['none', '[X] 책 읽기'],
    ])
    expect(todo?.nodes[0]?.children[0]?.box).toBe('done')
    expect(textsOf('## 필요역량\n- [x] 가\n- [O] 나', 'required')).toEqual(['[x] 가', '[O] 나'])
  })
})

describe('headings', () => {
  it.each([
    ['# 이름', 'name'],
    ['### Key Strength 작성', 'strength'],
    ['## ReadMe', 'readme'],
    ['# 2.1) 필요 역량', 'required'],
    ['### 2.3) 나의 상태', 'state'],
    ['## 나의 상태 (상,중,하)', 'state'],
    ['### 나의 상태 및 Gap 분석', 'state_gap'],
    ['### 나의 상태 / Gap 분석', 'state_gap'],
    ['# TO-DO LIST', 'todo'],
    ['## **To-Do List**:', 'todo'],
    ['## To-do list', 'todo'],
    ['### Required competencies', 'required'],
    ['### Current state', 'state'],
    ['## Key strengths', 'strength'],
    ['필요역량\n===', 'required'],
    ['필요역량\n---', 'required'],
    ['## 이름 : 박서연', 'name'],
    ['# 예시', 'other'],
    ['## 2024 목표', 'other'],
  ])('%s is %s', (heading, kind) => {
    expect(kindsOf(`${heading}\n- 가`)).toEqual([kind])
    expect(roundtrip(`${heading}\n- 가`)).toContain(`${heading}\n- 가\n`)
  })

  it('tells the two Goals and the two Gaps apart by their places', () => {
    expect(kindsOf('# Goal\n# Gap 분석\n## Goal\n## 필요역량\n## Gap 분석\n## To-Do')).toEqual([
      'goals',
      'part',
      'goal',
      'required',
      'gap',
      'todo',
    ])
    expect(kindsOf('# Goal\n- 가\n# Goal\n- 나\n# 필요역량')).toEqual(['goals', 'goal', 'required'])
    expect(kindsOf('# Gap 분석\n- 가\n# To-Do List')).toEqual(['gap', 'todo'])
    expect(kindsOf('# Gap 분석\n# Goal\n# 필요역량\n# To-Do List')).toEqual([
      'part',
      'goal',
      'required',
      'todo',
    ])
  })

  it('keeps a second section of a kind, and KYS behind the analysis, where they stand', () => {
    const markdown = '## 필요역량\n- 가\n\n## 필요역량\n- 나\n\n## Read.me\n- 다\n'
    expect(kindsOf(markdown)).toEqual(['required', 'other', 'other'])
    expect(roundtrip(markdown)).toContain(markdown)
    expect(parseDocument(markdown).proposals).toMatchObject([
      { kind: 'section', section: 1, suggestion: 'required' },
      { kind: 'section', section: 2, suggestion: 'readme' },
    ])
  })

  it('keeps deeper headings of the writer within their section, as groups', () => {
    expect(textsOf('### 필요역량\n#### 기술\n- Kotlin\n#### 태도\n- 기록', 'required')).toEqual([
      '#### 기술',
      '  Kotlin',
      '#### 태도',
      '  기록',
    ])
    expect(kindsOf('### 필요역량\n- 가\n### 메모\n- 나\n### 나의 상태')).toEqual([
      'required',
      'other',
      'state',
    ])
  })

  it('keeps text above the first heading at the top', () => {
    expect(kindsOf('# career-goal\n안녕하세요\n## 이름')).toEqual(['other', 'name'])
    expect(roundtrip('안녕하세요\n# career-goal\n## 이름\n')).toMatch(
      /^# career-goal\n\n안녕하세요\n\n# 요구사항\n/,
    )
  })

  it('keeps what was added to the checklist', () => {
    const markdown = '# 요구사항\n- [ ] Goal을 작성한다.\n- [ ] 멘토에게 보낸다\n\n## 이름\n'
    const out = roundtrip(markdown)
    expect(out).toContain('필요할지 작성한다.\n\n- [ ] 멘토에게 보낸다\n\n## 이름\n')
    expect(roundtrip(out)).toBe(out)
  })
})

describe('lists', () => {
  it.each([
    [
      'indents of 1, 2, 4 and 6 spaces',
      '- 가\n 	- 나\n- 다\n      - 라\n  - 마',
      ['가', '  나', '다', '  라', '  마'],
    ],
    ['a list that is indented as a whole', '\n\n      - 가\n      - 나', ['가', '나']],
    ['blank lines between items', '- 가\n\n\n- 나\n\n    - 다', ['가', '나', '  다']],
    ['numbers in bullets', '- 가\n    1. 나\n    2. 다', ['가', '  나', '  다']],
    ['lines wrapped by hand', '- 가\n나\n  다', ['가\n나\n다']],
    ['a paragraph after a list', '- 가\n\n나', ['가', '나']],
    ['a paragraph after a nested list', '- 가\n  - 나\n\n  다', ['가', '  나', '  다']],
    ['an empty bullet below an item', '- 가\n    -\n- 나', ['가', '  ', '나']],
    ['dates', '- 2024. 03. 02 입사\n- 2025. 퇴사', ['2024. 03. 02 입사', '2025. 퇴사']],
    ['a bullet in a bullet', '- - 가', ['- 가']],
  ])('%s', (_, markdown, texts) => {
    expect(textsOf(`## 필요역량\n${markdown}`, 'required')).toEqual(texts)
    const out = roundtrip(`## 필요역량\n${markdown}`)
    expect(roundtrip(out)).toBe(out)
  })

  it('normalises bullets, indents and blank lines, and nothing else', () => {
    expect(roundtrip('## 필요역량\n* 가\n   + 나\n\n\n3) 다\n4) 라\n4) 마')).toContain(
      '## 필요역량\n- 가\n    - 나\n\n3. 다\n4. 라\n4. 마\n',
    )
  })

  it.each([
    '~취소~ *강조* _밑줄_ `코드` ** 별 **',
    '<div>a < b && c > d</div>',
    '[링크](https://example.com) https://example.com/a_b_c',
    '[중]: 아직',
    '\\# 그대로 \\[ ] &amp; &lt;',
    'Spring : MVC, JPA / Redis',
    '왜 이렇게 하나요?',
    '> 인용\n> 두 줄\n>\n> 셋째',
    '> 인용\n이어지는 줄',
    '| 가 | 나 |\n|---|---|\n| 1 | 2 |',
    '```js\n- 목록 아님\n\n  # 제목 아님\n```',
    '---',
    '전각　문자와 ＡＢＣ',
  ])('keeps %j word for word', (text) => {
    expect(roundtrip(`## 필요역량\n${text}\n`)).toContain(`## 필요역량\n${text}\n`)
  })

  it('takes an open fence for a line, so that it swallows no section', () => {
    expect(kindsOf('## 필요역량\n```\n- 가\n## 나의 상태\n- 나')).toEqual(['required', 'state'])
  })
})

describe('bytes', () => {
  it('takes a byte order mark, CRLF, tabs, NFD and a missing last line feed', () => {
    const markdown = `\uFEFF## 필요역량\r\n- ${'한글'.normalize('NFD')}\r\n\t- 나`
    expect(textsOf(markdown, 'required')).toEqual(['한글', '  나'])
    expect(roundtrip(markdown)).toContain('## 필요역량\n- 한글\n    - 나\n')
  })

  it('makes nothing of nothing', () => {
    expect(parseDocument('').document).toEqual({ version: 1, sections: [], analyses: [] })
  })
})
