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
  waiting: [],
  theirs: [],
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
const waits = (ownerId: string, analysisId: string | null, day: number) => ({
  ownerId,
  analysisId,
  waitsSince: at(day),
})

test('who waits longest comes first, then those with whom most has changed, also among analyses', () => {
  const mentees = menteesOf(
    {
      ...empty,
      mentorships: ['가', '나', '다', '라', '마'].map(person),
      analyses: [
        ...[analysis('가', 'a'), analysis('나', 'b'), analysis('다', 'c')],
        ...[analysis('다', 'd'), analysis('다', 'e'), analysis('마', 'f')],
      ],
      waiting: [waits('다', 'c', 9), waits('다', 'e', 6), waits('마', null, 3)],
      theirs: [
        { ownerId: '나', analysisId: 'b' },
        { ownerId: '다', analysisId: 'c' },
      ],
      changes: [
        { ...part('나', 'b'), changes: changed(2) },
        { ...part('가', 'a'), changes: changed(1) },
        { ...part('다', 'd'), changes: changed(3) },
      ],
    },
    'Asia/Seoul',
  )
  const seen = mentees.map(({ id, kys, analyses }) => [
    id,
    kys.turn,
    ...analyses.map(({ brief, turn }) => [brief.id, turn]),
  ])
  expect(seen).toEqual([
    ['마', 'mine', ['f', null]],
    ['다', null, ['e', 'mine'], ['c', 'mine'], ['d', null]],
    ['나', null, ['b', 'theirs']],
    ['가', null, ['a', null]],
    ['라', null],
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
    kys: { changed: { since: '2026-11-04', figures: { added: 1 } } },
    analyses: [
      { changed: { since: '2026-11-05', figures: { done: 1 } } },
      { changed: { since: null, figures: {} } },
    ],
  })
})
