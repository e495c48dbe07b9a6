import { describe, expect, it } from 'vitest'
import { placeOf } from './place'
import { arrangeRounds, isUnseen, type Round, requestFor, stageOf } from './rounds'
import { type LastWord, type OpenRound, type Turn, turnOf } from './turn'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const round = (id: string, given: Partial<Round>): Round => ({
  id,
  mentorId: 'mentor',
  mentor: '이멘토',
  request: '',
  requestedAt: null,
  verdict: null,
  answer: '',
  answeredAt: null,
  seenAt: null,
  closedAt: null,
  ...given,
})

const asked = round('asked', { requestedAt: day(5) })
const answered = round('answered', { requestedAt: day(1), answeredAt: day(7), verdict: 'changes' })
const closed = round('closed', { answeredAt: day(3), verdict: 'comment', closedAt: day(4) })
const ended = round('ended', { requestedAt: day(2), closedAt: day(6) })

it('rounds are asked, answered, closed, or ended without an answer', () => {
  expect([asked, answered, closed, ended].map(stageOf)).toEqual(['asked', 'answered', 'closed', 'unanswered'])
})

it('open rounds come apart from those that are over, the latest first', () => {
  const { open, over } = arrangeRounds([ended, asked, closed, answered])
  expect(open.map(({ id }) => id)).toEqual(['answered', 'asked'])
  expect(over.map(({ id }) => id)).toEqual(['closed', 'ended'])
})

it('a request is the mentor’s own and not answered, and an answer is new until it is seen', () => {
  expect(requestFor([answered, ended, asked], 'mentor')).toBe(asked)
  expect(requestFor([asked], 'another')).toBeUndefined()
  expect(isUnseen(answered)).toBe(true)
  expect(isUnseen({ ...answered, seenAt: day(8) })).toBe(false)
  expect(isUnseen(asked)).toBe(false)
})

describe('turnOf', () => {
  it.each<[string, OpenRound[], LastWord[], Turn | null]>([
    ['a request waits', [asked], ['mentor'], 'mine'],
    ['the mentee has replied', [answered], ['mentor', 'mentee'], 'mine'],
    ['changes are wanted', [answered], [], 'theirs'],
    [
      'approved, but the last word is open',
      [{ ...answered, verdict: 'approve' as const }],
      ['mentor'],
      'theirs',
    ],
    ['approved', [{ ...answered, verdict: 'approve' as const }], [], null],
    ['nothing was asked or said', [], [], null],
  ])('%s', (_name, rounds, lastWords, turn) => {
    expect(turnOf(rounds, lastWords)).toBe(turn)
  })
})

it('a form leads back to the view that it stood on', () => {
  const place = { owner: 'o', analysis: 'a' }
  expect(placeOf({ ...place, view: 'chain' }, 'sent')).toBe('/people/o/gap/a?view=chain&review=sent#review')
  expect(placeOf({ ...place, view: 'document' }, 'closed')).toBe('/people/o/gap/a?review=closed#review')
})
