import type { Verdict } from '../schema'

/** Who is to do something next, as a mentor sees it. */
export type Turn = 'mine' | 'theirs'

/** What a mentor's turn is read from: a round of theirs that is not closed. */
export type OpenRound = { verdict: Verdict | null; answeredAt: Date | null }

export type LastWord = 'mentor' | 'mentee'

/**
 * Whose turn it is with an analysis.
 * @param rounds the mentor's own, none of them closed
 * @param lastWords who spoke last in the conversations that are not settled: the mentor, or the mentee
 * @returns null when nothing is to be done
 */
export function turnOf(rounds: readonly OpenRound[], lastWords: readonly LastWord[]): Turn | null {
  if (rounds.some(({ answeredAt }) => answeredAt === null) || lastWords.includes('mentee')) return 'mine'
  return lastWords.includes('mentor') || rounds.some(({ verdict }) => verdict === 'changes') ? 'theirs' : null
}
