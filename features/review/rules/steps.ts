export type Direction = 1 | -1

/**
 * Chooses the next mark to go to; after the last one comes the first.
 *
 * @param count how many marks there are, at least one
 * @param at index of the mark that has the focus, -1 for none
 * @param before how many marks stand before the focus
 */
export function stepFrom(count: number, at: number, before: number, direction: Direction): number {
  const next = direction === 1 ? (at < 0 ? before : at + 1) : (at < 0 ? before : at) - 1
  return (next + count) % count
}

/** What of a key event decides. @property typing the focus is in a field, a list or a dialog */
export type Press = { key: string; modified: boolean; composing: boolean; typing: boolean }

/** The same keys are n and p, and ㅜ and ㅔ while the keyboard is set to Korean. */
const directions: Record<string, Direction> = { n: 1, ㅜ: 1, p: -1, ㅔ: -1 }

/** Where a key leads, null for nowhere. */
export function directionOf({ key, modified, composing, typing }: Press): Direction | null {
  return modified || composing || typing ? null : (directions[key.toLowerCase()] ?? null)
}
