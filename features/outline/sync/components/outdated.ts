import type { Operation } from '@/features/outline/model/rules/operation'
import type { Acknowledged } from './queue-status'

/** Whether the other text of a collision, which has no revision, was changed again since. */
export function isOutdated(
  { revision, operations: [theirs] }: Acknowledged,
  newer: readonly Operation[],
): boolean {
  if (revision !== Number.POSITIVE_INFINITY || theirs?.kind !== 'edit') return false
  return newer.some((one) => 'node' in one && one.node === theirs.node && changesText(one))
}

/** Whether an operation sets, brings or takes away words. */
export function changesText({ kind }: Operation): boolean {
  return kind === 'edit' || kind === 'insert' || kind === 'delete'
}
