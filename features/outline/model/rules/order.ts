import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

type Sibling = { id: string; position: string }

/** Order of siblings: by key, byte by byte as Postgres' COLLATE "C" has it, then by id. */
export function compareSiblings(a: Sibling, b: Sibling): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Whether the library accepts a key between others; on any other key it throws, which breaks the page. */
export function isKey(position: string): boolean {
  if (!/^[B-Za-y][0-9A-Za-z]*$/.test(position)) return false
  try {
    return generateKeyBetween(position, null) > position
  } catch {
    return false
  }
}

/**
 * Keys for `count` new siblings that follow `after` (null: come first) among `siblings`.
 *
 * Two people who insert at the same place may make equal keys, and no key fits in between. The later siblings
 * of such a run then get new keys, returned in `rekeyed`.
 *
 * @param siblings in any order, without the items that are about to be placed
 */
export function keysAfter(
  siblings: readonly Sibling[],
  after: string | null,
  count = 1,
): { keys: string[]; rekeyed: Sibling[] } {
  const ordered = [...siblings].sort(compareSiblings)
  const index = after === null ? -1 : ordered.findIndex((sibling) => sibling.id === after)
  const low = ordered[index]?.position ?? null
  const rest = ordered.slice(index + 1)
  const equal = rest.findIndex((sibling) => sibling.position !== low)
  const run = low === null ? [] : rest.slice(0, equal === -1 ? rest.length : equal)
  const high = rest[run.length]?.position ?? null
  const keys = generateNKeysBetween(low, high, count + run.length)
  return {
    keys: keys.slice(0, count),
    rekeyed: run.map((sibling, i) => ({ id: sibling.id, position: keys[count + i] as string })),
  }
}
