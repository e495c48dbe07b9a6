/** Who is to do something next, as a mentor sees it. */
export type Turn = 'mine' | 'theirs'

/**
 * Whose turn it is with a page of a mentee: the mentor's while anything there waits for them, which comes first.
 * @returns null when nothing is to be done
 */
export function turnOf(waitsForMe: boolean, waitsForThem: boolean): Turn | null {
  if (waitsForMe) return 'mine'
  return waitsForThem ? 'theirs' : null
}
