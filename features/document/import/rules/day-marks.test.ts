import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/features/document/markdown/rules/parse'
import { readDayMark } from './day-marks'
import { listDayCandidates, withDays } from './days'

const today = '2026-11-30'

describe('readDayMark', () => {
  it.each([
    ['사례 조사 (1월)', '2027-01-31'],
    ['사례 조사 (2월~3월)', '2027-03-31'],
    ['사례 조사 12/31까지', '2026-12-31'],
    ['사례 조사 (~11/15)', '2027-11-15'],
    ['사례 조사 📅 2026-12-31', '2026-12-31'],
    ['2027년 2월 28일까지 사례 조사', '2027-02-28'],
    ['Q1 읽기', '2027-03-31'],
    ['2027 Q2 읽기', '2027-06-30'],
    ['4분기에 정리', '2026-12-31'],
    ['상반기에 정리', '2027-06-30'],
    ['하반기에 정리', '2026-12-31'],
    ['올해 안에 정리', '2026-12-31'],
    ['Read it by March', '2027-03-31'],
    ['Read it (Jan 15, 2027)', '2027-01-15'],
    ['Ship by end of year', '2026-12-31'],
  ])('of %j is %s', (line, day) => {
    expect(readDayMark(line, today)?.day).toBe(day)
  })

  it.each([
    '3월의 라이온 읽기',
    '책 3/4 읽기',
    '2/31까지',
    '2026-02-30',
    'Node 24로 옮기기',
    'FAQ1 고치기',
    'may be later',
    '13월 말',
  ])('of %j is none', (line) => {
    expect(readDayMark(line, today)).toBeNull()
  })
})

describe('days of to-dos', () => {
  const parsed = parseDocument(
    '### 필요역량\n- 큐 (1월)\n### To-Do List\n- [ ] 가 (1월)\n    - 나 12/31까지\n- 다\n',
  )

  it('are listed with their lines, and set only where they are taken', () => {
    expect(listDayCandidates(parsed, today)).toEqual([
      { line: 4, text: '가 (1월)', mark: '1월', day: '2027-01-31' },
      { line: 5, text: '나 12/31까지', mark: '12/31', day: '2026-12-31' },
    ])
    expect(withDays(parsed, { all: false, lines: new Set() }, today)).toEqual(parsed.document)
    const [todo] =
      withDays(parsed, { all: false, lines: new Set([5]) }, today).analyses[0]?.sections.slice(1) ?? []
    expect(todo?.nodes[0]).toMatchObject({
      text: '가 (1월)',
      children: [{ text: '나 12/31까지', due: '2026-12-31' }],
    })
    expect(todo?.nodes[0]?.due).toBeUndefined()
    expect(JSON.stringify(parsed.document)).not.toContain('due')
  })
})
