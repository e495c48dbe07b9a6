import type { Acknowledged } from './queue-status'

/** The other pages of this browser on which the same person writes in the same document. */
export type Neighbours = {
  /** Lets them know what the server has acknowledged. */
  tell(entry: Acknowledged): void
  /** Hears what they had acknowledged. */
  listen(take: (entry: Acknowledged) => void): void
  /** The latest revision that was acknowledged in this tab, also to a page that it showed before; 0 if none was. */
  latest(): number
}

/** For a queue that knows of no other page. */
export const alone: Neighbours = { tell: () => {}, listen: () => {}, latest: () => 0 }

/**
 * Tabs hear each other at once, without a way over the server; the tab itself notes the last revision for the page that
 * comes next. A browser that can't do either merges when it looks.
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
