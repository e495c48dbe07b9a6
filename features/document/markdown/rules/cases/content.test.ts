import { describe, expect, it } from 'vitest'
import { withGoals } from '@/features/document/import/rules/goals'
import { readWhole } from '../../testing/reading'

const goalsOf = (markdown: string) =>
  readWhole(markdown)
    .proposals.filter(({ kind }) => kind === 'goal')
    .map(({ path }) => path.join('.'))

describe('goals', () => {
  it.each([1, 2, 3, 4])('%i of them', (count) => {
    const lines = Array.from({ length: count }, (_, index) => `- ${index + 1}번째로 되고 싶은 개발자`)
    expect(goalsOf(`### Goal 설정\n${lines.join('\n')}\n`)).toHaveLength(count)
  })

  it('two chosen for one analysis, one of them reworded and one new', () => {
    const read = readWhole(
      '### Goal 설정\n- 멈추지 않는 알림을 만드는 개발자\n## Gap 분석\n### Goal\n- 멈추지 않는 알림\n- 동료를 돕는 개발자\n### 필요역량\n- 큐\n',
    )
    expect(read.texts('goal')).toEqual(['멈추지 않는 알림', '동료를 돕는 개발자'])
  })

  it('groups (short term, long term) with goals below them', () => {
    expect(goalsOf('### Goal 설정\n- 단기\n    - 가\n    - 나\n- 장기\n    - 다\n')).toEqual([
      '0.0',
      '0.1',
      '1.0',
    ])
  })

  it('a bracketed title with numbered steps', () => {
    const read = readWhole(
      '### Goal 설정\n[알림을 책임지는 개발자]\n1. 지금 구조를 그린다\n2. 재시도를 설계한다\n',
    )
    expect(read.proposals.map(({ path }) => path)).toEqual([[0]])
    expect(JSON.stringify(read.document)).not.toContain('isGoal')
    expect(withGoals(read.document, ['0']).sections[0]?.nodes[0]?.isGoal).toBe(true)
  })
})

describe('levels', () => {
  const marksOf = (lines: string[]) => {
    const read = readWhole(`### 나의 상태\n${lines.map((line) => `- ${line}`).join('\n')}\n`)
    expect(read.boxes('state')).toEqual(lines.map(() => 'none'))
    expect(read.texts('state')).toEqual(lines)
    expect(JSON.stringify(read.document)).not.toMatch(/"self"|"target"/)
    return read.proposals.map((each) => (each.kind === 'self' ? [each.mark, each.suggestion] : [each.kind]))
  }

  it('as [O] [△] [X]', () => {
    expect(marksOf(['[O] 큐', '[△] 캐시', '[X] 샤딩'])).toEqual([
      ['[O]', 3],
      ['[△]', 2],
      ['[X]', 0],
    ])
  })

  it('as [중] [하]', () => {
    expect(marksOf(['[중] 큐', '[하] 캐시'])).toEqual([
      ['[중]', 2],
      ['[하]', 0],
    ])
  })

  it('as (상) (중), with some lines unrated', () => {
    expect(marksOf(['큐 (상)', '캐시', '샤딩 (중)'])).toEqual([
      ['(상)', 3],
      ['(중)', 2],
    ])
  })

  it('as words', () => {
    expect(marksOf(['큐 (이론만 앎)', '캐시 : 없음', '샤딩 - 사이드 프로젝트로만'])).toEqual([
      ['(이론만 앎)', 1],
      ['없음', 0],
      ['사이드 프로젝트로만', 2],
    ])
  })
})

describe('to-do', () => {
  it('[ ] and [x] trees', () => {
    const read = readWhole(
      '### To-Do List\n- [ ] 캐시 적용\n    - [x] 부하 재기\n    - [ ] 적용하기\n- 책 읽기\n',
    )
    expect(read.boxes('todo')).toEqual(['open', 'done', 'open', 'none'])
  })

  it.each([
    ['months in brackets as text', '- [1월] 큐 실습하기'],
    ['priorities in prose', '- 가장 먼저 큐, 그다음이 캐시'],
    ['items that match no gap', '- 하프 마라톤 나가기'],
  ])('%s', (_, line) => {
    const read = readWhole(`### 필요역량\n- 큐\n### To-Do List\n${line}\n`)
    expect(read.texts('todo')).toEqual([line.slice(2)])
    expect(read.boxes('todo')).toEqual(['none'])
  })
})

describe('names of one thing', () => {
  it.each([
    ['JPA, JPA 역량, JPA 개발역량', ['JPA', 'JPA 역량', 'JPA 개발역량']],
    ['spaces in compounds', ['대용량 처리', '대용량처리']],
    ['misspellings', ['핵사고날', '헥사고날']],
    ['several merged into one line', ['RDB, MySQL, Redis']],
  ])('%s stay as they are written', (_, lines) => {
    expect(
      readWhole(`### 필요역량\n${lines.map((line) => `- ${line}`).join('\n')}\n`).texts('required'),
    ).toEqual(lines)
  })
})

describe('residue', () => {
  const advice = '개발자로서 본인을 대표할 수 있는 keyword를 3~5개 정도 작성하여 본다.'

  it.each([
    ['items below the advice', `- ${advice}\n    - Rust\n    - 관측\n`],
    ['items beside the advice', `- ${advice}\n- Rust\n- 관측\n`],
    ['items below - ex', `- ${advice}\n- ex\n    - Rust\n    - 관측\n`],
    ['items beside - ex:', `- ${advice}\n- ex:\n- Rust\n- 관측\n`],
    ['items below - answer:', `- ${advice}\n- answer:\n    - Rust\n    - 관측\n`],
    ['advice without a bullet', `${advice}\n\n- Rust\n- 관측\n`],
  ])('%s: the advice goes, the items stay', (_, body) => {
    const read = readWhole(`### Key Strength\n${body}`)
    expect(read.texts('strength')).toEqual(['Rust', '관측'])
    expect(read.dropped[0]).toMatch(/^advice /)
  })
})

describe('questions', () => {
  it('to the reviewer stay where they stand', () => {
    const read = readWhole(
      '### Gap 분석\n- 큐\n    - 이 정도로 적으면 될까요?\n\n혹시 더 볼 것이 있을까요?\n',
    )
    expect(read.texts('gap')).toEqual(['큐', '  이 정도로 적으면 될까요?', '혹시 더 볼 것이 있을까요?'])
  })
})

describe('size', () => {
  it.each([4, 19, 46])('%i required items, 104 to-dos, 9 strengths, four levels', (count) => {
    const list = (total: number, what: string) =>
      Array.from({ length: total }, (_, index) => `${'    '.repeat(index % 4)}- ${what} ${index}`).join('\n')
    const read = readWhole(
      `### Key Strength\n${list(9, '강점')}\n### 필요역량\n${list(count, '역량')}\n### To-Do List\n${list(104, '할 일')}\n`,
    )
    expect(read.texts('required')).toHaveLength(count)
    expect(read.texts('required')[3]).toBe('      역량 3')
    expect(read.texts('todo')).toHaveLength(104)
    expect(read.texts('strength')).toHaveLength(9)
  })
})
