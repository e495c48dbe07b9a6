import { describe, expect, it } from 'vitest'
import { formatDocument } from '@/features/document/markdown/rules/format'
import { findTables } from '@/features/document/markdown/rules/tables'
import { levelReader, proposeRoles } from './column-roles'
import { readDayCell } from './day-marks'
import { openSource } from './plan'
import type { MarkdownPreview } from './preview'
import { shapesIn } from './shape-answers'
import { newSource } from './sources'

const today = '2026-11-30'

function open(text: string, fields: Record<string, string> = {}) {
  const opened = openSource({ ...newSource(text, null), today, shapes: shapesIn(fields) })
  const { document } = opened.part()
  return {
    preview: opened.preview() as MarkdownPreview,
    document,
    written: formatDocument(document, { marks: true }),
  }
}

const table = '| 역량 | 현재 | 목표 | 부족한 점 | 할 일 | 기한 | 근거 |\n|---|---|---|---|---|---|---|\n'
const row = '| Kotlin | ★★★☆☆ | 4/5 | 코루틴 | 공식 문서<br>예제 | 2027-03 | 사내 발표 |\n'

describe('findTables', () => {
  it('finds headings, rows and cells, with bars inside of words', () => {
    expect(findTables('글\n| a | b\\|c |\n|:--|--:|\n| d |\n| e | f | g |\n\n| h |')).toEqual([
      {
        line: 2,
        headings: ['a', 'b|c'],
        rows: [
          { line: 4, cells: ['d'] },
          { line: 5, cells: ['e', 'f', 'g'] },
        ],
      },
    ])
  })

  it('takes rows without bars at their ends, up to the next block', () => {
    expect(findTables('a | b\n--- | ---\nc | d\n- e | f')[0]?.rows).toEqual([{ line: 3, cells: ['c', 'd'] }])
  })

  it.each([
    ['in a code block', '```\n| a | b |\n|---|---|\n| c | d |\n```'],
    ['without rows', '| a | b |\n|---|---|\n'],
    ['without the line below its headings', '| a | b |\n| c | d |'],
    ['of one column', '| a |\n|---|\n| b |'],
  ])('none %s', (_, source) => {
    expect(findTables(source)).toEqual([])
  })
})

describe('what a column is proposed as', () => {
  it.each([
    [
      ['역량', '현재', '목표'],
      ['Kotlin', '중급', '고급'],
      ['item', 'self', 'target'],
    ],
    [
      ['Skill', 'Level', 'Notes'],
      ['Go', '3', 'a year'],
      ['item', 'self', 'text'],
    ],
    [
      ['Topic', 'Now', 'Target level', 'Gap', 'Next step', 'By when'],
      ['Go', '1/5', '4/5', 'x', 'y', 'Q2'],
      ['item', 'self', 'target', 'gap', 'todo', 'due'],
    ],
    [
      ['월', '할 일', '상태'],
      ['1월', '읽기', '진행 중'],
      ['due', 'item', 'text'],
    ],
    [
      ['이름', '링크'],
      ['회고', 'https://example.com'],
      ['item', 'text'],
    ],
    [
      ['목표', '이유'],
      ['결제를 맡는다', '재미'],
      ['item', 'text'],
    ],
    [
      ['역량', '근거'],
      ['Kotlin', 'PR'],
      ['item', 'evidence'],
    ],
  ])('%j', (headings, cells, roles) => {
    const columns = headings.map((heading, index) => ({ heading, cells: [cells[index] ?? ''] }))
    expect(proposeRoles(columns, today)).toEqual(roles)
  })

  it.each([
    ['실무', 3],
    ['Tried', 2],
    ['3', 2],
    ['Lv 5', 4],
    ['[중]', 2],
    ['80%', 3],
    ['조금씩 해봄', null],
    ['4/5 정도', null],
  ])('a cell %j says the level %j', (cell, level) => {
    expect(levelReader([cell, '1'])(cell)).toBe(level)
  })

  it('numbers are of ten where one is higher than five', () => {
    expect(levelReader(['5', '9'])('5')).toBe(2)
  })

  it.each([
    ['수준 (0~4)', '3', 3],
    ['수준 (0-4)', '1', 1],
    ['점수(10점 만점)', '5', 2],
    ['3단계', '3', 4],
    ['Level / 10', '5', 2],
    ['1 to 3', '3', 4],
    ['2026 수준', '5', 4],
    ['2026-12 수준', '5', 4],
    ['12/31 수준', '5', 4],
  ])('in a column headed %j, %s is of what the heading says', (heading, cell, level) => {
    expect(levelReader([cell, '1'], heading)(cell)).toBe(level)
  })

  it.each([
    ['2027-03', '2027-03-31'],
    ['3월', '2027-03-31'],
    ['Mar 2027', '2027-03-31'],
    ['2027년 1분기', '2027-03-31'],
    ['2027-02-30', null],
    ['3월쯤 되면', null],
  ])('a cell %j names the day %j', (cell, day) => {
    expect(readDayCell(cell, today)).toBe(day)
  })
})

describe('a table', () => {
  it('is offered, and stays as it is until it is taken', () => {
    const { preview, written } = open(`### 필요역량\n${table}${row}`)
    expect(preview.tables).toMatchObject([{ line: 2, rows: [4], place: 'here', state: 'open' }])
    expect(written).toContain(table + row.trimEnd())
  })

  it('becomes items with levels, evidence, what is missing, and what to do until when', () => {
    const { written, document } = open(`### 필요역량\n${table}${row}`, { shapes: '2:take' })
    expect(written.slice(written.indexOf('### 필요역량'))).toBe(
      '### 필요역량\n- Kotlin · 지금: 경험 → 목표: 실무\n    - 근거: 사내 발표\n\n### Gap 분석\n- 코루틴 · 역량: Kotlin\n\n' +
        '### To-Do List\n- 공식 문서 · 역량: Kotlin · 기한: 2027-03-31\n- 예제 · 역량: Kotlin · 기한: 2027-03-31\n',
    )
    expect(document.analyses[0]?.sections[0]?.nodes[0]?.evidence).toEqual(['사내 발표'])
  })

  it('keeps what is no level and no day as words, and is taken back by one answer', () => {
    const source = `### 필요역량\n${table}| Go | 잘함 | ? | | 읽기 | 언젠가 | |\n`
    expect(open(source, { shapes: '2:take' }).written).toContain(
      '- Go\n    - 현재: 잘함\n    - 목표: ?\n    - 기한: 언젠가\n\n',
    )
    expect(open(source, { shapes: '2:take', 'shape-2': 'ask' }).written).toBe(open(source).written)
  })

  it('in a part of the writer’s own goes to the competencies where it rates, and says so', () => {
    const source = `## 표로 정리\n${table}${row}`
    expect(open(source).preview.tables[0]?.place).toBe('required')
    const { document } = open(source, { shapes: '2:take' })
    expect(document.analyses[0]?.sections.map(({ kind }) => kind)).toEqual(['required', 'gap', 'todo'])
    expect(open(source, { shapes: '2:take', 'rows-2': 'here' }).written).toContain(
      '- Kotlin · due: 2027-03-31\n    - 현재: ★★★☆☆\n',
    )
  })

  it('of the second analysis stays with it', () => {
    const first = '### Goal\n- 가\n### 필요역량\n- 나\n### To-Do List\n- 다\n'
    const { document } = open(`${first}### Goal\n- 라\n### 필요역량\n${table}${row}### To-Do List\n`, {
      shapes: '10:take',
    })
    expect(
      document.analyses.map(({ sections }) => sections.map(({ kind, nodes }) => [kind, nodes.length])),
    ).toEqual([
      [
        ['goal', 1],
        ['required', 1],
        ['todo', 1],
      ],
      [
        ['goal', 1],
        ['required', 1],
        ['gap', 1],
        ['todo', 2],
      ],
    ])
  })

  it('under 나의 상태 says its levels behind the names, where marks are asked about', () => {
    const source = '### 필요역량\n- Kotlin\n### 나의 상태\n| 역량 | 수준 |\n|---|---|\n| Kotlin | 3/5 |\n'
    const { written, preview } = open(source, { shapes: '4:take' })
    expect(written).toContain('### 나의 상태\n- Kotlin: 3/5\n')
    expect(preview.levels).toMatchObject([{ mark: '3/5', competency: 'Kotlin' }])
  })

  it('stays one where it has more rows than an outline takes', () => {
    const many = `### 필요역량\n| 역량 | 비고 |\n|---|---|\n${'| 큐 | 글 |\n'.repeat(1500)}`
    expect(open(many, { shapes: '2:take' }).preview.tables).toEqual([])
    expect(open(many.slice(0, 6000), { shapes: '2:take' }).preview.tables).toHaveLength(1)
  })

  it('shows each line of it where it goes', () => {
    const { preview } = open(`### 필요역량\n${table}${row}### To-Do List\n- 쉬기\n`, { shapes: '2:take' })
    expect(preview.sections).toMatchObject([
      { kind: 'required', lines: [1, 4], words: [[4, '- Kotlin\n    - 근거: 사내 발표']] },
      { kind: 'gap', lines: [4], words: [[4, '- 코루틴']] },
      { kind: 'todo', lines: [5, 4, 6], words: [[4, '- 공식 문서\n- 예제']] },
    ])
    expect(preview.dropped).toEqual([
      { line: 2, reason: 'table' },
      { line: 3, reason: 'table' },
    ])
  })
})

describe('a list in a code block', () => {
  const source = '### To-Do List\n```\n- [ ] 읽기\n```\n'

  it('is taken out by one answer, and back by another', () => {
    expect(open(source).preview.fences).toEqual([{ line: 2, sample: '- [ ] 읽기', state: 'open' }])
    expect(open(source, { 'shape-2': 'take' }).written).toContain('### To-Do List\n- [ ] 읽기\n')
    expect(open(source, { shapes: '2:take', 'shape-2': 'ask' }).written).toContain('```\n- [ ] 읽기\n```')
  })
})
