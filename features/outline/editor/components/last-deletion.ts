import { useSyncExternalStore } from 'react'

/** How many items were deleted last on this page, for as long as that is what was done last; 0 otherwise. */
let count = 0
const listeners = new Set<() => void>()

/** Says how many items an outline has just deleted; 0 once something else was done. */
export function sayDeleted(items: number): void {
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
