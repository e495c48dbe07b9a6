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
 * One round of review. An answer that nobody asked for has no request; null names are of people who have left.
 * @property held told to the owner, of answers that are not closed
 */
export type Round = {
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

/** Drafts of the viewer that the next answer sends; a new thread counts once, with what is written in it. */
export type Drafts = { threads: number; comments: number; suggestions: number }

/** Everything about the reviews of one analysis. @property mentors to whom it is open, as far as the viewer may know */
export type Reviews = { rounds: Round[]; mentors: { id: string; name: string }[]; drafts: Drafts }

/** Where a round stands; `unanswered` was closed without an answer. */
export type Stage = 'asked' | 'answered' | 'closed' | 'unanswered'

/** Tells where a round stands. */
export function stageOf({ answeredAt, closedAt }: Pick<Round, 'answeredAt' | 'closedAt'>): Stage {
  if (closedAt) return answeredAt ? 'closed' : 'unanswered'
  return answeredAt ? 'answered' : 'asked'
}

/** Whether the owner has not seen an answer yet. */
export const isUnseen = ({ answeredAt, seenAt }: Pick<Round, 'answeredAt' | 'seenAt'>): boolean =>
  answeredAt !== null && seenAt === null

/** How many drafts there are in all. */
export const countDrafts = ({ threads, comments, suggestions }: Drafts): number =>
  threads + comments + suggestions

/** The request that waits for this mentor, if there is one; there is never a second. */
export const requestFor = (rounds: readonly Round[], mentorId: string): Round | undefined =>
  rounds.find((round) => round.mentorId === mentorId && stageOf(round) === 'asked')

/** Newest first, by what happened last; the rounds that are still open come apart from those that are over. */
export function arrangeRounds(rounds: readonly Round[]): { open: Round[]; over: Round[] } {
  const lastOf = ({ answeredAt, requestedAt }: Round) => (answeredAt ?? requestedAt)?.getTime() ?? 0
  const sorted = rounds.toSorted((a, b) => lastOf(b) - lastOf(a))
  const isOpen = (round: Round) => ['asked', 'answered'].includes(stageOf(round))
  return { open: sorted.filter(isOpen), over: sorted.filter((round) => !isOpen(round)) }
}

/** Bytes that a round takes on a page. */
const roundBytes = ({ request, answer }: Pick<Round, 'request' | 'answer'>): number =>
  1_500 + weightOfMarkdown(request) + weightOfMarkdown(answer)

/** The requests that wait for an answer, and of the other rounds as many as there is room for. @param rounds the latest first */
export function roundsWithin<R extends Pick<Round, 'request' | 'answer' | 'answeredAt' | 'closedAt'>>(
  rounds: readonly R[],
  most: number,
): R[] {
  const isAsked = (round: R) => stageOf(round) === 'asked'
  const [first = []] = inParts(
    rounds.filter((round) => !isAsked(round)),
    roundBytes,
    most,
  )
  return [...rounds.filter(isAsked), ...first]
}
