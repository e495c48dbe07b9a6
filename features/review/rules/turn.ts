/** Who has to act next, from the mentor's point of view. */
export type Turn = 'mine' | 'theirs'

/**
 * Whose turn it is on a mentee's page: the mentor's while anything there waits for them, else the mentee's.
 * @returns null when nobody has to act
 */
export function turnOf(waitsForMe: boolean, waitsForThem: boolean): Turn | null {
  if (waitsForMe) return 'mine'
  return waitsForThem ? 'theirs' : null
}
