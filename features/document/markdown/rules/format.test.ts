import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { formatDocument } from './format'
import { parseDocument } from './parse'

const node = (text: string, more: Partial<DocumentNode> = {}): DocumentNode => ({
  form: 'bullet',
  box: 'none',
  start: null,
  text,
  children: [],
  ...more,
})
const section = (kind: DocumentSection['kind'], ...nodes: DocumentNode[]): DocumentSection => ({
  kind,
  heading: null,
  nodes,
})
const written: CareerDocument = {
  version: 1,
  sections: [section('strength', node('Go')), section('readme'), section('goals', node('좋은 동료'))],
  analyses: [
    { current: false, sections: [section('goal', node('지난 목표'))] },
    {
      current: true,
      sections: [section('goal', node('좋은 동료')), section('todo', node('읽기', { box: 'done' }))],
    },
  ],
}
const inTodo = (...nodes: DocumentNode[]): CareerDocument => ({
  version: 1,
  sections: [],
  analyses: [{ current: true, sections: [section('todo', ...nodes)] }],
})
const readBack = (document: CareerDocument) =>
  parseDocument(formatDocument(document)).document.analyses[0]?.sections.at(-1)?.nodes

describe('formatDocument', () => {
  it("writes the template's headings and a checklist ticked by what is written", () => {
    const markdown = formatDocument(written)
    expect(markdown).toContain(
      '- [ ] KYS(Known Your Self)를 작성한다.\n    - [x] Key Strength 를 작성한다.\n',
    )
    expect(markdown).toContain('    - [ ] Read.me 를 작성한다.\n    - [x] Goal을 작성한다.\n')
    expect(markdown.slice(markdown.indexOf('## KYS'))).toBe(
      '## KYS 작성\n\n### Key Strength\n- Go\n\n### Read.me 작성\n\n### Goal 설정\n- 좋은 동료\n\n' +
        '## Gap 분석\n\n### Goal\n- 지난 목표\n\n' +
        '## Gap 분석\n\n### Goal\n- 좋은 동료\n\n### To-Do List\n- [x] 읽기\n',
    )
  })

  it("writes the template's headings in English, and leaves the writer's own", () => {
    const english = formatDocument(written, { headings: 'en' })
    expect(english).toContain('# Requirements\n- [ ] Write your KYS')
    expect(english).toContain('## KYS\n\n### Key strengths\n- Go\n')
    expect(formatDocument(parseDocument(english).document, { headings: 'ko' })).toBe(formatDocument(written))
    const own = parseDocument('## 1. 필요역량\n- 가\n\n### 나의 상태\n- 나').document
    expect(formatDocument(own, { headings: 'en' })).toContain(
      '## 1. 필요역량\n- 가\n\n### Current state\n- 나\n',
    )
  })

  it.each([
    '# 제목',
    '- 빼기',
    '1. 하나',
    '> 인용',
    '```',
    '---',
    '***',
    '+',
    '[ ] 상자',
    '가\n# 제목',
    '가\n- 나\n- 다',
    '가\n===',
    '가\n---',
    '가\n\n나',
    '2. 가\n3. 나',
    '| 가 |',
  ])('gives typed text %j back, with backslashes at most', (text) => {
    const forms: DocumentNode[] = [node(text), node(text, { form: 'ordered' }), node(text, { box: 'open' })]
    const typed = inTodo(...forms, node(text, { children: [node('아래')] }), node('끝'))
    const back = readBack(typed)
    const plain = ({ form, box, text, children }: DocumentNode): unknown => [
      form,
      box,
      text.replaceAll('\\', ''),
      children.map(plain),
    ]
    expect(back?.map(plain)).toEqual(typed.analyses[0]?.sections[0]?.nodes.map(plain))
    const markdown = formatDocument(typed)
    expect(formatDocument(parseDocument(markdown).document)).toBe(markdown)
  })

  it('keeps empty items, numbers and quotes', () => {
    const nodes = [
      node('', { children: [node(''), node('가')] }),
      node('일', { form: 'ordered', start: 3, children: [node('나', { form: 'ordered', start: 2024 })] }),
      node('둘', { form: 'ordered' }),
      node('한 줄\n\n두 줄', { form: 'quote' }),
    ]
    expect(readBack(inTodo(...nodes))).toEqual(nodes)
  })

  it('closes code that was left open', () => {
    const open = inTodo(node('```\n가', { form: 'raw' }), node('끝', { form: 'paragraph' }))
    expect(formatDocument(open)).toContain('```\n가\n```\n\n끝\n')
  })
})
