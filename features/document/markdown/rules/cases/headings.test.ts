import { describe, expect, it } from 'vitest'
import { readWhole } from '../../testing/reading'

describe('headings', () => {
  it.each([1, 2, 3])('a section at level %i', (level) => {
    const marks = '#'.repeat(level)
    expect(readWhole(`${marks} 필요역량\n- 큐 설계\n`).kinds).toEqual(['required'])
  })

  it.each([
    ['numbered', '## 2.3) 나의 상태', 'state'],
    ['numbered with a point', '# 3. 필요역량', 'required'],
    ['필요역량 in one word', '### 필요역량', 'required'],
    ['필요 역량 in two words', '### 필요 역량', 'required'],
    ['Read.me', '### Read.me', 'readme'],
    ['ReadMe', '### ReadMe', 'readme'],
    ['To-Do List', '### To-Do List', 'todo'],
    ['TO-DO LIST', '### TO-DO LIST', 'todo'],
    ['with 작성', '### Read.me 작성', 'readme'],
    ['without 설정', '### 필요역량 작성', 'required'],
    ['with a legend', '### 나의 상태 (상,중,하)', 'state'],
  ] as const)('%s', (_, heading, kind) => {
    expect(readWhole(`${heading}\n- 큐 설계\n`).kinds).toEqual([kind])
  })

  it('with 설정 and without, where goals are', () => {
    for (const heading of ['### Goal 설정', '### Goal']) {
      expect(readWhole(`${heading}\n- 믿음을 주는 동료\n## Gap 분석\n### Goal\n- 동료\n`).kinds[0]).toBe(
        'goals',
      )
    }
  })

  it('two headings called Goal and two called Gap 분석, told apart by position', () => {
    const read = readWhole(
      '# Goal\n- 가\n# Gap 분석\n# Goal\n- 나\n# 필요역량\n- 다\n# Gap 분석\n- 라\n# To-Do List\n- 마\n',
    )
    expect(read.kinds).toEqual(['goals', 'part', 'goal', 'required', 'gap', 'todo'])
    expect(read.texts('goal')).toEqual(['나'])
    expect(read.texts('gap')).toEqual(['라'])
  })

  it('a leftover # 예시', () => {
    const read = readWhole('# 예시\n\n## 이름\n**윤하늘**\n\n### Key Strength\n- Rust\n')
    expect(read.kinds).toEqual(['other', 'name', 'strength'])
  })

  it.each(['[x]', '[X]', '[o]', '[ ]'])(
    'the checklist at the top, ticked %s, is the template’s own',
    (mark) => {
      const read = readWhole(
        `# 요구사항\n- ${mark} KYS(Known Your Self)를 작성한다.\n    - ${mark} Goal을 작성한다.\n\n### Key Strength\n- Rust\n`,
      )
      expect(read.kinds).toEqual(['strength'])
      expect(read.dropped.map((line) => line.split(' ')[0])).toEqual(['checklist', 'checklist', 'checklist'])
    },
  )
})

describe('what is missing', () => {
  it('no name, and no checklist', () => {
    expect(readWhole('# career-goal\n## KYS 작성\n### Key Strength\n- Rust\n').kinds).toEqual([
      'part',
      'strength',
    ])
  })

  it('no Read.me heading, its text under Key Strength', () => {
    const read = readWhole(
      '### Key Strength\n- Rust\n\n기록을 좋아하는 개발자입니다.\n\n### Goal 설정\n- 동료\n',
    )
    expect(read.texts('strength')).toEqual(['Rust', '기록을 좋아하는 개발자입니다.'])
  })

  it('no Goal inside the gap part', () => {
    const read = readWhole('### Goal 설정\n- 동료\n## Gap 분석\n### 필요역량\n- 큐\n### 나의 상태\n- 큐\n')
    expect(read.kinds).toEqual(['goals', 'part', 'required', 'state'])
  })

  it('a Goal of one empty bullet', () => {
    const read = readWhole('### Goal 설정\n- 동료\n## Gap 분석\n### Goal\n- \n### 필요역량\n- 큐\n')
    expect(read.texts('goal')).toEqual([''])
  })

  it('an empty 나의 상태', () => {
    const read = readWhole('### 필요역량\n- 큐\n### 나의 상태\n\n### Gap 분석\n- 큐 운영이 부족합니다\n')
    expect(read.kinds).toEqual(['required', 'state', 'gap'])
    expect(read.texts('state')).toEqual([])
  })
})

describe('what is combined', () => {
  it.each(['나의 상태 및 Gap 분석', '나의 상태 / Gap 분석'])('%s as one section', (title) => {
    const read = readWhole(
      `## Gap 분석\n### 필요역량\n- 큐\n### ${title}\n- 큐를 써 봤지만 운영은 부족합니다\n`,
    )
    expect(read.kinds).toEqual(['part', 'required', 'state_gap'])
  })
})
