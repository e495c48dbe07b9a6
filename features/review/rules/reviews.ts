import { inParts, weightOfMarkdown } from '@/lib/page-parts'
import type { Verdict } from './verdict'

/** What came with an answer: comments on the KYS and on the analysis, each with the first item, suggestions, levels. */
export type Held = {
  kys: number
  kysItem: string | null
  gap: number
  gapItem: string | null
  suggestions: number
  levels: number
}

/**
 * A review. An answer without a request is possible; a null name means that the account is gone.
 * @property held only for the owner, for answers that are not closed
 */
export type Review = {
  id: string
  mentorId: string | null
  mentor: string | null
  request: string
  requestedAt: Date | null
  verdict: Verdict | null
  answer: string
  answeredAt: Date | null
  seenAt: Date | null
  closedAt: Date | null
  held: Held | null
}

/** Drafts that the viewer's next answer sends; a new thread counts once, together with its comments. */
export type Drafts = { threads: number; comments: number; suggestions: number }

/** Everything about the reviews of one analysis. @property mentors to whom it is open, as far as the viewer may know */
export type Reviews = { all: Review[]; mentors: { id: string; name: string }[]; drafts: Drafts }

/** Where a review stands; `unanswered` was closed without an answer. */
export type Stage = 'asked' | 'answered' | 'closed' | 'unanswered'

/** Tells where a review stands. */
export function stageOf({ answeredAt, closedAt }: Pick<Review, 'answeredAt' | 'closedAt'>): Stage {
  if (closedAt) return answeredAt ? 'closed' : 'unanswered'
  return answeredAt ? 'answered' : 'asked'
}

/** Whether the owner has not seen an answer yet. */
export const isUnseen = ({ answeredAt, seenAt }: Pick<Review, 'answeredAt' | 'seenAt'>): boolean =>
  answeredAt !== null && seenAt === null

/** How many drafts there are in all. */
export const countDrafts = ({ threads, comments, suggestions }: Drafts): number =>
  threads + comments + suggestions

/** The request that waits for this mentor, if there is one; there is never a second. */
export const requestFor = (reviews: readonly Review[], mentorId: string): Review | undefined =>
  reviews.find((review) => review.mentorId === mentorId && stageOf(review) === 'asked')

/** How many answers the owner has not closed, or what a mentor has yet to send: an asked review and drafts. @param mentorId null for the owner */
export function countWaiting(
  { all, drafts }: Pick<Reviews, 'all' | 'drafts'>,
  mentorId: string | null,
): number {
  if (mentorId === null) return all.filter((review) => stageOf(review) === 'answered').length
  return countDrafts(drafts) + (requestFor(all, mentorId) ? 1 : 0)
}

/** Sorts by the latest event, newest first, and separates open reviews from those that are over. */
export function arrangeReviews(reviews: readonly Review[]): { open: Review[]; over: Review[] } {
  const lastOf = ({ answeredAt, requestedAt }: Review) => (answeredAt ?? requestedAt)?.getTime() ?? 0
  const sorted = reviews.toSorted((a, b) => lastOf(b) - lastOf(a))
  const isOpen = (review: Review) => ['asked', 'answered'].includes(stageOf(review))
  return { open: sorted.filter(isOpen), over: sorted.filter((review) => !isOpen(review)) }
}

/** Bytes that a review takes on a page. */
const reviewBytes = ({ request, answer }: Pick<Review, 'request' | 'answer'>): number =>
  1_500 + weightOfMarkdown(request) + weightOfMarkdown(answer)

/** The requests that wait for an answer, and of the other reviews as many as there is room for. @param reviews the latest first */
export function reviewsWithin<R extends Pick<Review, 'request' | 'answer' | 'answeredAt' | 'closedAt'>>(
  reviews: readonly R[],
  most: number,
): R[] {
  const isAsked = (review: R) => stageOf(review) === 'asked'
  const [first = []] = inParts(
    reviews.filter((review) => !isAsked(review)),
    reviewBytes,
    most,
  )
  return [...reviews.filter(isAsked), ...first]
}
