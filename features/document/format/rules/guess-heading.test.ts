import { describe, expect, it } from 'vitest'
import { guessHeading } from './guess-heading'
import { headingWords } from './heading-words'
import { recogniseHeading } from './headings'

describe('guessHeading', () => {
  it.each([
    ['부족한 점', 'gap'],
    ['2. 부족한 점', 'gap'],
    ['🔥 부족한점!!', 'gap'],
    ['나의 부족한 점 (솔직하게)', 'gap'],
    ['부족한 점'.normalize('NFD'), 'gap'],
    ['현재 수준', 'state'],
    ['핵심역량', 'required'],
    ['하반기 실행 계획', 'todo'],
    ['나의 강점', 'strength'],
    ['로드맵', 'todo'],
    ['SKILLS', 'required'],
    ['My Strengths', 'strength'],
    ['Areas for improvement', 'gap'],
    ['Action items:', 'todo'],
    ['Next steps this quarter', 'todo'],
    ['Goals for 2027', 'goals'],
    ['Where I am', 'state'],
    ['**Core competencies**', 'required'],
    ['IV. Skill gaps', 'gap'],
    ['현재 수준과 부족한 점', 'state_gap'],
    ['보유 기술 / 보완할 점', 'state_gap'],
    ['Skills & Technologies', 'required'],
    ['부족한 점: 네트워크', 'gap'],
  ])('of %j is %s', (title, kind) => {
    expect(guessHeading(title, false)).toBe(kind)
  })

  it.each([
    '회고',
    'Notes',
    '2026',
    '참고한 글',
    '',
    '🔥',
    'How we deploy on Fridays without any fear of pager duty',
  ])('of %j is nothing', (title) => {
    expect(guessHeading(title, false)).toBeNull()
  })

  it('takes a goal for that of the analysis, once it has begun', () => {
    expect([guessHeading('커리어 목표', false), guessHeading('커리어 목표', true)]).toEqual(['goals', 'goal'])
  })
})

describe('headingWords', () => {
  const all = Object.entries(headingWords).flatMap(([kind, words]) => words.map((word) => ({ word, kind })))

  it('are each reached, unless the template has the name itself', () => {
    const missed = all.filter(({ word, kind }) => guessHeading(word, true) !== kind)
    expect(missed.filter(({ word }) => recogniseHeading(word) === null)).toEqual([])
  })

  it('stand once', () => {
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length)
  })
})
