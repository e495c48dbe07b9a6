import { versionLimit } from './limits'

const beginning = Date.UTC(2026, 0, 1)

/**
 * The version of an item that is deleted and comes back: larger than any it had, also on devices that this one has not
 * heard of, so that words written to the former item are asked about and do not replace new ones unseen. Edits count
 * versions one by one; the seconds since 2026 began are ahead of them.
 *
 * @param last the last version that is known here
 */
export function versionOfReturn(last: number): number {
  const seconds = Math.floor((Date.now() - beginning) / 1_000)
  return Math.min(Math.max(last + 1, seconds), versionLimit)
}
