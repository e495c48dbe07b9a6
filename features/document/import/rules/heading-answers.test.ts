import { describe, expect, it } from 'vitest'
import { importInput } from '../schema/import'
import { openSource } from './plan'
import { newSource, type Source } from './sources'

const text = '# 계획\n\n## 현재 수준\n- 배포는 손으로\n## 부족한 점\n- 되돌리기\n## 실행 계획\n- [ ] 연습\n'
const owner = '018f0000-0000-7000-8000-000000000000'

function sent(fields: Record<string, string>): Source {
  const named = Object.entries(fields).map(([name, value]) => [`0.${name}`, value])
  const { sources } = importInput.parse({ owner, '0.text': text, ...Object.fromEntries(named) })
  return sources[0] as Source
}

function shown(source: Source) {
  const preview = openSource(source).preview()
  return preview.kind === 'json' ? [] : preview.headings.map(({ words, answer }) => `${words}: ${answer}`)
}

const kinds = (source: Source) =>
  openSource(source)
    .part()
    .document.analyses[0]?.sections.map(({ kind }) => kind) ?? []

describe('what is said of headings', () => {
  it('is nothing at first, and moves nothing', () => {
    expect(shown(newSource(text, null))).toEqual(['현재 수준: null', '부족한 점: null', '실행 계획: null'])
    expect(kinds(newSource(text, null))).toEqual([])
  })

  it('is said by one button, by a choice, and stays said', () => {
    const source = sent({ headings: '5:gap', 'headingIs-3': 'state', 'heading-7': '' })
    expect(shown(source)).toEqual(['현재 수준: state', '부족한 점: gap', '실행 계획: null'])
    expect(source.isAnswered).toBe(true)
    expect(kinds(source)).toEqual(['state', 'gap', 'other'])
    expect(shown(sent({ headings: '5:gap', 'heading-5': 'state' }))).toContain('부족한 점: state')
  })

  it('takes all that is proposed at once, but what was answered', () => {
    const source = sent({ headings: '5:keep', headingsAll: 'on', proposed: '3:state,5:gap,7:todo' })
    expect(shown(source)).toEqual(['현재 수준: state', '부족한 점: keep', '실행 계획: todo'])
  })

  it('is taken back', () => {
    expect(shown(sent({ headings: '5:gap', 'heading-5': 'ask' }))).toContain('부족한 점: null')
  })

  it('hears nothing else', () => {
    const source = sent({ headings: '0:gap,5:name,x:gap,5', 'heading-1': 'part', 'heading-99999': 'gap' })
    expect([...source.headings]).toEqual([])
    expect(source.isAnswered).toBe(false)
  })

  it('is remembered by its words, whatever stands around them, and only until it is asked anew', () => {
    const { said } = openSource(sent({ headings: '5:gap,7:keep' })).part()
    const remembered = said ?? []
    const other = '## 1. 부족한점!!\n- 가\n## 실행계획\n- 나\n## 로드맵\n- 다\n'
    const source = { ...newSource(other, null), remembered }
    expect(shown(source)).toEqual(['1. 부족한점!!: gap', '실행계획: keep', '로드맵: null'])
    expect(kinds(source)).toEqual(['gap', 'other', 'other'])
    expect(shown({ ...source, isAsked: true })).toContain('실행계획: null')
  })
})
