import { expect, it } from 'vitest'
import { placeOf } from './place'
import { arrangeReviews, isUnseen, type Review, requestFor, stageOf } from './reviews'
import { turnOf } from './turn'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const review = (id: string, given: Partial<Review>): Review => ({
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
  held: null,
  ...given,
})

const asked = review('asked', { requestedAt: day(5) })
const answered = review('answered', { requestedAt: day(1), answeredAt: day(7), verdict: 'changes' })
const closed = review('closed', { answeredAt: day(3), verdict: 'comment', closedAt: day(4) })
const ended = review('ended', { requestedAt: day(2), closedAt: day(6) })

it('reviews are asked, answered, closed, or ended without an answer', () => {
  expect([asked, answered, closed, ended].map(stageOf)).toEqual(['asked', 'answered', 'closed', 'unanswered'])
})

it('open reviews come apart from those that are over, the latest first', () => {
  const { open, over } = arrangeReviews([ended, asked, closed, answered])
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

it('a turn is the mentor’s while anything waits for them', () => {
  expect([turnOf(true, true), turnOf(true, false), turnOf(false, true), turnOf(false, false)]).toEqual([
    'mine',
    'mine',
    'theirs',
    null,
  ])
})

it('a form leads back to the view that it stood on', () => {
  const place = { owner: 'o', analysis: 'a' }
  expect(placeOf({ ...place, view: 'chain' }, 'sent')).toBe('/people/o/gap/a?view=chain&review=sent#review')
  expect(placeOf({ ...place, view: 'document' }, 'closed')).toBe('/people/o/gap/a?review=closed#review')
})
