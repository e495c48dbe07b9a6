import { describe, expect, it } from 'vitest'
import { readWhole } from '../../testing/reading'
import { faultOf } from '../../testing/trip'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'
import type { HeadingAnswers } from '../place'

const plan = `# 2026 성장 계획

한 해를 이렇게 보내려고 해요.

## 현재 수준
- 배포는 스크립트로 해요
## 부족한 점
- 되돌려 본 적이 없어요
### 운영
- 알림이 많아요
## 실행 계획
- [ ] 되돌리기 연습
## 강점
- 기록
`
const answers: HeadingAnswers = new Map([
  [5, 'state'],
  [7, 'gap'],
  [11, 'todo'],
  [13, 'strength'],
])

describe('headings in a writer’s own words', () => {
  it('begin parts below a single title, and are proposed', () => {
    expect(readWhole(plan).kinds).toEqual(['other', 'other', 'other', 'other', 'other'])
    expect(parseDocument(plan).sections).toEqual([
      { line: 5, kind: 'state', why: 'heading' },
      { line: 7, kind: 'gap', why: 'heading' },
      { line: 11, kind: 'todo', why: 'heading' },
      { line: 13, kind: 'strength', why: 'late' },
    ])
  })

  it('become the parts that a person says, with their words, and what belongs to the KYS goes there', () => {
    const { document, sections } = parseDocument(plan, new Map(), answers)
    const kindsOf = (list: { kind: string; heading: string | null }[]) =>
      list.map(({ kind, heading }) => `${kind} ${heading}`)
    expect(sections).toEqual([])
    expect(kindsOf(document.sections)).toEqual(['other # 2026 성장 계획', 'strength ## 강점'])
    expect(kindsOf(document.analyses[0]?.sections ?? [])).toEqual([
      'state ## 현재 수준',
      'gap ## 부족한 점',
      'todo ## 실행 계획',
    ])
    const written = formatDocument(document)
    expect(written).toContain('## 부족한 점\n- 되돌려 본 적이 없어요\n\n### 운영\n\n- 알림이 많아요\n')
    expect(formatDocument(parseDocument(written).document)).toBe(written)
    expect(faultOf(written)).toBeNull()
  })

  it('keep their boxes as words where the part has none, also on the way out', () => {
    const { document } = parseDocument('## 부족한 점\n- [ ] 기록\n', new Map(), new Map([[1, 'gap']]))
    expect(document.analyses[0]?.sections[0]?.nodes[0]).toMatchObject({ box: 'none', text: '[ ] 기록' })
    expect(formatDocument(document)).toContain('## 부족한 점\n- [ ] 기록\n')
  })

  it('are asked about no more once they shall stay', () => {
    expect(parseDocument('## 부족한 점\n- 가\n', new Map(), new Map([[1, 'keep']])).sections).toEqual([])
  })

  it('are not asked about where the template has that part', () => {
    expect(parseDocument('## 필요역량\n- 가\n## Skills\n- 나\n').sections).toEqual([])
  })

  it('are found within a part of the writer’s own', () => {
    const inner = '## 나에 대해 적은 글\n### 강점\n- 기록\n### 약점\n- 발표\n'
    expect(parseDocument(inner).sections.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'strength'],
      [4, 'gap'],
    ])
    const { document } = parseDocument(inner, new Map(), new Map([[4, 'gap']]))
    expect(document.analyses[0]?.sections).toMatchObject([{ kind: 'gap', heading: '### 약점' }])
  })

  it('of the template that come again or late are asked about, and moved by the answer alone', () => {
    const twice = '### 필요역량\n- 가\n### Key Strength\n- 기록\n### 필요 역량\n- 나\n'
    expect(parseDocument(twice).sections).toEqual([
      { line: 3, kind: 'strength', why: 'late' },
      { line: 5, kind: 'required', why: 'again' },
    ])
    const said: HeadingAnswers = new Map([
      [3, 'strength'],
      [5, 'required'],
    ])
    const { document } = parseDocument(twice, new Map(), said)
    expect(document.sections.map(({ kind }) => kind)).toEqual(['strength'])
    expect(document.analyses[0]?.sections[0]?.nodes.map(({ text }) => text)).toEqual(['가', '나'])
  })
})

describe('a heading below that of its part', () => {
  it('is a group of what follows it, down to the next one as deep', () => {
    const { texts } = readWhole('### 필요역량\n- 가\n#### 언어\n- 자바\n##### 더\n- 코틀린\n#### 운영\n글\n')
    expect(texts('required')).toEqual([
      '가',
      '#### 언어',
      '  자바',
      '  ##### 더',
      '    코틀린',
      '#### 운영',
      '  글',
    ])
  })

  it('stays a line where it has no words, or is none', () => {
    expect(readWhole('### 필요역량\n####\n- 가\n\n```\n#### x\n```\n').texts('required')).toEqual([
      '####',
      '가',
      '```\n#### x\n```',
    ])
  })

  it('holds the goals below it', () => {
    const { proposals } = readWhole('## Goal 설정\n### 단기\n- 배포를 맡길 수 있는 개발자\n')
    expect(proposals).toMatchObject([{ kind: 'goal', path: [0, 0] }])
  })
})
