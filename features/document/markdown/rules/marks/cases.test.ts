import { describe, expect, it } from 'vitest'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { levelChoices, listLevelCandidates, withLevels } from '@/features/document/import/rules/levels'
import { importInput } from '@/features/document/import/schema/import'
import en from '@/messages/client/en.json'
import ko from '@/messages/client/ko.json'
import { formatDocument } from '../format'
import { parseDocument } from '../parse'
import { listMarks, takeMarks } from './take'
import { markWords } from './words'

const source = `## Gap 분석
### 필요역량
- 대용량 처리
    - Redis 캐싱, 락 · 지금: 이해 → 목표: 실무
    - 배치 · 목표: 실무
- 안정적인 배포 · 지금: 아직 없음
- 배치
### Gap 분석
- 단순 사용은 하나 클러스터 운용 경험이 없다 · 역량: Redis 캐싱, 락
### To-Do List
- [ ] 주문 조회에 캐시 적용 · 역량: Redis 캐싱, 락 · 역량: 대용량 처리 / 배치 · 기한: 2026-12-12
    전후를 측정한다
- [x] 책 읽기 · 기한: 2026-11-20
- [ ] 회고하기 · 기한: 2026-12-31 · 반복: 매달 31일
`
const parsed = parseDocument(source)
const taken = takeMarks(parsed).document
const sectionOf = ({ analyses }: CareerDocument, kind: string) =>
  analyses[0]?.sections.find((each) => each.kind === kind)?.nodes ?? []
const write = (document: CareerDocument) => formatDocument(document, { marks: true })
const todoOf = (line: string) =>
  sectionOf(takeMarks(parseDocument(`${source}- [ ] ${line}\n`)).document, 'todo')[3]

describe('takeMarks', () => {
  it('makes levels, links and days of the ends of lines', () => {
    expect(sectionOf(taken, 'required')).toMatchObject([
      {
        text: '대용량 처리',
        children: [
          { text: 'Redis 캐싱, 락', self: 1, target: 3, key: 'n1' },
          { text: '배치', target: 3, key: 'n2' },
        ],
      },
      { text: '안정적인 배포', self: 0 },
      { text: '배치' },
    ])
    expect(sectionOf(taken, 'gap')[0]).toMatchObject({ competencies: ['n1'] })
    expect(sectionOf(taken, 'todo')).toMatchObject([
      { text: '주문 조회에 캐시 적용\n전후를 측정한다', competencies: ['n1', 'n2'], due: '2026-12-12' },
      { text: '책 읽기', box: 'done', due: '2026-11-20' },
      {
        text: '회고하기',
        due: '2026-12-31',
        recurs: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      },
    ])
  })

  it('writes the same lines again', () => {
    expect(write(taken).replace(/\n{2,}/g, '\n')).toContain(source)
  })

  it('leaves lines alone that are not to be taken, and the rest of the document always', () => {
    expect(takeMarks(parsed, () => false)).toBe(parsed)
    const one = takeMarks(parsed, (line) => line === 13).document
    expect(sectionOf(one, 'todo')[1]).toMatchObject({ text: '책 읽기', due: '2026-11-20' })
    expect(JSON.stringify(one)).not.toContain('competencies')
    expect(JSON.stringify(parsed.document)).not.toContain('due')
  })

  it.each([
    '글 · 역량: 없는 것',
    '글 · 역량: 배치 / Redis',
    '글 · 기한: 2026-02-30',
    '글 · 기한: 12월 12일',
    '글  · 기한: 2026-12-12',
    '글· 기한: 2026-12-12',
    '글 · 기한: 2026-12-12.',
    '글 · 기한\\: 2026-12-12',
    '글 · due: 2026-12-12',
    '글 · 반복: 매년',
    '글 · 걸림: 30분',
    '글 · 반복: 매일 · 기한: 2026-02-30',
    '글 · 지금: 경험',
    '`글 · 기한: 2026-12-12`',
  ])('keeps %j as words', (line) => {
    expect(todoOf(line)).toEqual({ form: 'bullet', box: 'open', start: null, text: line, children: [] })
  })

  it('reads and writes how long a to-do takes, last of all', () => {
    const line = '읽기 · 기한: 2026-12-12 · 반복: 매일 · 걸림: 20분쯤'
    const { document } = takeMarks(parseDocument(`### 필요역량\n- 캐시\n### To-Do List\n- [ ] ${line}\n`))
    expect(sectionOf(document, 'todo')[0]).toMatchObject({
      text: '읽기',
      recurs: 'FREQ=DAILY',
      effort: 'short',
    })
    expect(write(document)).toContain(`- [ ] ${line}\n`)
  })

  it('reads English below English headings', () => {
    const { document } = takeMarks(
      parseDocument(
        '### Required competencies\n- Go · now: Tried → target: Lead\n### To-do list\n- Read · competency: Go · due: 2026-12-12 · recurs: every Saturday · takes: an hour or two\n',
      ),
    )
    expect(sectionOf(document, 'required')[0]).toMatchObject({ text: 'Go', self: 2, target: 4 })
    expect(sectionOf(document, 'todo')[0]).toMatchObject({
      text: 'Read',
      competencies: ['n1'],
      due: '2026-12-12',
      recurs: 'FREQ=WEEKLY;BYDAY=SA',
      effort: 'hours',
    })
  })

  it('reads the levels as an earlier version wrote them', () => {
    const former =
      '### Required competencies\n- Go · now: Has done → target: Leads\n### Gap\n- Slow · competency: Go\n'
    const { document } = takeMarks(parseDocument(former))
    expect(sectionOf(document, 'required')[0]).toMatchObject({ text: 'Go', self: 2, target: 4 })
    expect(sectionOf(document, 'gap')[0]).toMatchObject({ text: 'Slow', competencies: ['n1'] })
  })

  it('takes no level from the words that are gone, and names competencies without them', () => {
    const marked = takeMarks(
      parseDocument('### 필요역량\n- 캐시 · 목표: 실무\n### 나의 상태\n- [O] 캐시 · 역량: 캐시\n'),
    )
    expect(listLevelCandidates(marked)).toMatchObject([
      { line: 4, mark: '[O]', suggestion: 3, competency: '캐시' },
    ])
    const rated = withLevels(marked, { all: true, lines: levelChoices({}) })
    expect(sectionOf(rated, 'required')[0]).toMatchObject({ self: 3, target: 3, key: 'n1' })
    expect(sectionOf(rated, 'state')[0]).toMatchObject({ competencies: ['n1'] })
  })
})

describe('formatDocument with marks', () => {
  const node = (text: string, more: Partial<DocumentNode> = {}): DocumentNode => {
    return { form: 'bullet', box: 'none', start: null, text, children: [], ...more }
  }
  const documentOf = (required: DocumentNode[], todo: DocumentNode[]): CareerDocument => ({
    version: 1,
    sections: [],
    analyses: [
      {
        current: true,
        sections: [
          { kind: 'required', heading: null, nodes: required },
          { kind: 'todo', heading: null, nodes: todo },
        ],
      },
    ],
  })

  it('writes in the language of the headings, and nothing unless asked', () => {
    const document = documentOf([node('Go', { key: 'a', self: 2 })], [node('읽기', { competencies: ['a'] })])
    expect(write(document)).toContain('- Go · 지금: 경험\n')
    const english = formatDocument(document, { marks: true, headings: 'en' })
    expect(english).toContain('- Go · now: Tried\n')
    expect(english).toContain('- 읽기 · competency: Go\n')
    expect(formatDocument(document)).toContain('- Go\n')
  })

  it('tells competencies of one name apart, and gives words that look like marks a backslash', () => {
    const required = [
      node('Go', { key: 'a' }),
      node('백엔드', { children: [node('Go', { key: 'b' }), node('Go', { key: 'c' })] }),
    ]
    const todo = [
      node('읽기 · 기한: 2026-12-12', { competencies: ['c', 'b', 'a'] }),
      node('글 · 역량: 백엔드'),
    ]
    const written = write(documentOf(required, todo))
    expect(written).toContain(
      '- 읽기 · 기한: 2026-12-12 · 역량: Go · 역량: 백엔드 / Go · 역량: 백엔드 / Go (2)\n',
    )
    expect(written).toContain('- 글 · 역량\\: 백엔드\n')
  })

  it('writes nothing behind code', () => {
    const code = node('```js\na\n```', { self: 1 })
    expect(write(documentOf([code], []))).toContain('- ```js\n  a\n  ```\n')
  })
})

it('speaks of levels as the screen does', () => {
  for (const [language, messages] of [
    ['ko', ko],
    ['en', en],
  ] as const) {
    const { levels } = messages
    expect(markWords[language].levels).toEqual([levels[0], levels[1], levels[2], levels[3], levels[4]])
  }
})

it('speaks of recurrences as the screen does', () => {
  const { recurrence } = ko
  expect([...markWords.ko.recurrences.keys()].slice(0, 3)).toEqual([
    recurrence.day,
    recurrence.weekdays,
    recurrence.week.replace('{weekday}', '월요일'),
  ])
  expect(markWords.ko.recurrences.get(recurrence.month.replace('{day}', '12'))).toBe(
    'FREQ=MONTHLY;BYMONTHDAY=12',
  )
  expect([...markWords.en.recurrences.keys()].slice(0, 3)).toEqual([
    en.recurrence.day,
    en.recurrence.weekdays,
    en.recurrence.week.replace('{weekday}', 'Monday'),
  ])
})

it('lists for the preview what stands behind the words, and reads the answers', () => {
  expect(listMarks(parsed).slice(0, 3)).toEqual([
    { line: 4, text: 'Redis 캐싱, 락', marks: '지금: 이해 → 목표: 실무' },
    { line: 5, text: '배치', marks: '목표: 실무' },
    { line: 6, text: '안정적인 배포', marks: '지금: 아직 없음' },
  ])
  const id = '018f0000-0000-7000-8000-000000000000'
  const fields = { '0.text': 'a', '0.marks': '4,5,12', '0.mark-4': 'on', '0.mark-12': 'on' }
  const [read] = importInput.parse({ owner: id, ...fields }).sources
  expect(read?.marks).toEqual({ offered: new Set([4, 5, 12]), taken: new Set([4, 12]) })
})
