import type { Acknowledged } from './queue-status'

/** The other tabs of this browser in which the same person writes in the same document. */
export type Neighbours = {
  /** Lets them know what the server has acknowledged. */
  tell(entry: Acknowledged): void
  /** Hears what they had acknowledged. */
  listen(take: (entry: Acknowledged) => void): void
}

/** For a queue that knows of no other tab. */
export const alone: Neighbours = { tell: () => {}, listen: () => {} }

/** Tabs hear each other at once, without a way over the server. A browser that can't do it merges when it looks. */
export function browserNeighbours(viewerId: string, ownerId: string): Neighbours {
  if (typeof BroadcastChannel === 'undefined') return alone
  const channel = new BroadcastChannel(`career-goal:${viewerId}:${ownerId}`)
  return {
    tell: (entry) => channel.postMessage(entry),
    listen: (take) => channel.addEventListener('message', ({ data }) => take(data as Acknowledged)),
  }
}
