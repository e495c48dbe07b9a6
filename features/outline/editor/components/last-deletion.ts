import { useEffect, useSyncExternalStore } from 'react'
import { useLastDone } from '@/features/outline/sync/components/outline-provider'
import type { Deletion } from './commands'

/** How many items were deleted last on this page, for as long as that is what was done last; 0 otherwise. */
let count = 0
const listeners = new Set<() => void>()

/** Says how many items an outline has just deleted; 0 once something else was done. */
function sayDeleted(items: number): void {
  count = items
  for (const listener of listeners) listener()
}

/** How many items were deleted just now, by whichever outline of the page. */
export function useLastDeleted(): number {
  return useSyncExternalStore(
    subscribe,
    () => count,
    () => 0,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Has the header say that items were deleted, instead of asking before it, until something else is done: the undo beside
 * those words brings them back, and nothing on the page moves or is covered.
 */
export function useSayDeleted(deletion: Deletion | null): void {
  const last = useLastDone()
  const isLast = last?.some((operation) => operation.kind === 'delete' && operation.node === deletion?.node)
  const items = deletion && isLast ? deletion.count : 0
  useEffect(() => {
    if (items === 0) return
    sayDeleted(items)
    return () => sayDeleted(0)
  }, [items])
}
