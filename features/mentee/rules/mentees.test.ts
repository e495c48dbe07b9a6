import { expect, test } from 'vitest'
import { type MenteeRows, menteesOf } from './mentees'

const empty: MenteeRows = {
  mentorships: [],
  analyses: [],
  sections: [],
  nodes: [],
  levels: [],
  dues: [],
  recurrences: [],
  completions: [],
  looks: [],
  changes: [],
  rounds: [],
  lastWords: [],
}
const since = new Date('2026-11-01T00:00:00Z')
const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const person = (ownerId: string) => ({ ownerId, name: ownerId, acceptedAt: since })
const analysis = (ownerId: string, id: string) => ({ ownerId, id, current: false })
const asked = (ownerId: string, analysisId: string) => ({
  ownerId,
  analysisId,
  verdict: null,
  answeredAt: null,
})

test('those who wait come first, then those with whom something changed last, also among analyses', () => {
  const mentees = menteesOf(
    {
      ...empty,
      mentorships: ['가', '나', '다', '라'].map(person),
      analyses: [analysis('가', 'a'), analysis('나', 'b'), analysis('다', 'c'), analysis('다', 'd')],
      rounds: [asked('다', 'd'), { ...asked('가', 'a'), verdict: 'changes', answeredAt: at(3) }],
      changes: [
        { ownerId: '나', analysisId: 'b', nodeId: '1', what: 'edit', at: at(7) },
        { ownerId: '가', analysisId: 'a', nodeId: '2', what: 'level', at: at(5) },
        { ownerId: '다', analysisId: 'c', nodeId: '3', what: 'edit', at: at(9) },
      ],
      lastWords: [{ ownerId: '나', analysisId: 'b', by: 'mentor' }],
    },
    'Asia/Seoul',
  )
  const seen = mentees.map(({ id, analyses }) => [id, ...analyses.map(({ brief, turn }) => [brief.id, turn])])
  expect(seen).toEqual([
    ['다', ['d', 'mine'], ['c', null]],
    ['나', ['b', 'theirs']],
    ['가', ['a', 'theirs']],
    ['라'],
  ])
})

test('changes are told apart by analysis and KYS, and a to-do that is open again was not done', () => {
  const node = (id: string, box: 'open' | 'done') => ({
    ownerId: '가',
    id,
    sectionId: 's',
    parentId: null,
    position: 'a0',
    form: 'bullet' as const,
    box,
    start: null,
    text: '할 일',
    isGoal: false,
    version: 1,
  })
  const change = { ownerId: '가', analysisId: 'a', what: 'done' as const, at: at(5) }
  const [mentee] = menteesOf(
    {
      ...empty,
      mentorships: [person('가')],
      analyses: [analysis('가', 'a')],
      nodes: [node('1', 'done'), node('2', 'open')],
      changes: [
        { ...change, nodeId: '1' },
        { ...change, nodeId: '2' },
        { ...change, nodeId: '3', what: 'insert', analysisId: null },
      ],
    },
    'Asia/Seoul',
  )
  expect(mentee?.analyses[0]?.changes).toEqual({ done: 1 })
  expect(mentee?.kysChanges).toEqual({ insert: 1 })
})
