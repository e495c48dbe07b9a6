import type { Acknowledged } from './queue-status'

/** The other pages of this browser on which the same person writes in the same document. */
export type Neighbours = {
  /** Tells them what the server has acknowledged here. */
  tell(entry: Acknowledged): void
  /** Calls `take` with what the server has acknowledged to them. */
  listen(take: (entry: Acknowledged) => void): void
  /** The latest revision that was acknowledged in this tab, also on earlier pages; 0 if none was. */
  latest(): number
}

/** For a queue without other pages. */
export const alone: Neighbours = { tell: () => {}, listen: () => {}, latest: () => 0 }

/**
 * Tabs tell each other directly, without the server; the tab also keeps the last revision for its next page.
 * A browser that supports neither gets changes with the next refresh.
 */
export function browserNeighbours(viewerId: string, ownerId: string): Neighbours {
  const name = `career-goal:${viewerId}:${ownerId}`
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  return {
    tell: (entry) => {
      channel?.postMessage(entry)
      try {
        sessionStorage.setItem(name, String(entry.revision))
      } catch {}
    },
    listen: (take) => channel?.addEventListener('message', ({ data }) => take(data as Acknowledged)),
    latest: () => {
      try {
        return Number(sessionStorage.getItem(name))
      } catch {
        return 0
      }
    },
  }
}
