import type { Operation } from '@/features/outline/model/rules/operation'
import type { Conflict, RefusedEdit } from './queue-record'

/** `busy`: the server is overloaded. `full`: today's limit is reached. `blocked`: may not write here. */
export type SaveState =
  | 'saved'
  | 'saving'
  | 'offline'
  | 'busy'
  | 'full'
  | 'signed-out'
  | 'blocked'
  | 'refused'

/** What a screen shows of the queue. A new object whenever something has changed. */
export type QueueStatus = {
  state: SaveState
  /** until when, for `full`; words of the person's language and time zone */
  until: string
  /** false when the browser can't keep the queue, so that closing the tab would lose it */
  stored: boolean
  conflicts: Conflict[]
  refused: RefusedEdit[]
}

/** `added` and `text` change what is on the screen; after `reset` it is computed anew. */
export type QueueChange =
  | { kind: 'added'; operations: Operation[] }
  | { kind: 'text'; node: string; text: string }
  | { kind: 'reset' }
  | { kind: 'status' }

/**
 * Operations that the server has acknowledged, and the revision that holds them.
 * @property elsewhere made in another tab, perhaps on another page
 */
export type Acknowledged = { revision: number; operations: Operation[]; elsewhere?: boolean }
