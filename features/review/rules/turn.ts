import type { Verdict } from '../schema'

/** Who is to do something next, as a mentor sees it. */
export type Turn = 'mine' | 'theirs'

/** What a mentor's turn is read from: a round of theirs that is not closed. */
export type OpenRound = { verdict: Verdict | null; answeredAt: Date | null }

/**
 * Whose turn it is with an analysis.
 * @param rounds the mentor's own, none of them closed
 * @param lastWord whether the mentor spoke last in a conversation that is not settled
 * @returns null when nothing is to be done
 */
export function turnOf(rounds: readonly OpenRound[], lastWord: boolean): Turn | null {
  if (rounds.some(({ answeredAt }) => answeredAt === null)) return 'mine'
  return lastWord || rounds.some(({ verdict }) => verdict === 'changes') ? 'theirs' : null
}
