import { expect, test } from 'vitest'
import type { Since } from '@/features/snapshot/rules/since'
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
  reviewed: [],
  changes: [],
  rounds: [],
  lastWords: [],
}
const since = new Date('2026-11-01T00:00:00Z')
const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const person = (ownerId: string) => ({ ownerId, name: ownerId, acceptedAt: since })
const part = (ownerId: string, analysisId: string | null) => ({ ownerId, analysisId, since: at(5) })
const changed = (count: number): Since => ({
  items: Object.fromEntries(Array.from({ length: count }, (_, id) => [id, [{ what: 'added' }]])),
  gone: [],
})
const analysis = (ownerId: string, id: string) => ({ ownerId, id, current: false })
const asked = (ownerId: string, analysisId: string) => ({
  ownerId,
  analysisId,
  verdict: null,
  answeredAt: null,
})

test('those who wait come first, then those with whom most has changed, also among analyses', () => {
  const mentees = menteesOf(
    {
      ...empty,
      mentorships: ['가', '나', '다', '라'].map(person),
      analyses: [analysis('가', 'a'), analysis('나', 'b'), analysis('다', 'c'), analysis('다', 'd')],
      rounds: [asked('다', 'd'), { ...asked('가', 'a'), verdict: 'changes', answeredAt: at(3) }],
      changes: [
        { ...part('나', 'b'), changes: changed(2) },
        { ...part('가', 'a'), changes: changed(1) },
        { ...part('다', 'c'), changes: changed(3) },
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

test('changes are told apart by analysis and KYS, each since its own review', () => {
  const [mentee] = menteesOf(
    {
      ...empty,
      mentorships: [person('가')],
      analyses: [analysis('가', 'a'), analysis('가', 'b')],
      reviewed: [{ ownerId: '가', at: at(8) }],
      changes: [
        { ...part('가', 'a'), changes: { items: { '1': [{ what: 'done', day: null }] }, gone: [] } },
        { ...part('가', null), since: at(4), changes: changed(1) },
      ],
    },
    'Asia/Seoul',
  )
  expect(mentee).toMatchObject({
    reviewedOn: '2026-11-08',
    kysChanged: { since: '2026-11-04', figures: { added: 1 } },
    analyses: [
      { changed: { since: '2026-11-05', figures: { done: 1 } } },
      { changed: { since: null, figures: {} } },
    ],
  })
})
