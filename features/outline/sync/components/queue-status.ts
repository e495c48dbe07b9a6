import type { Operation } from '@/features/outline/model/rules/operation'
import type { Conflict, RefusedEdit } from './queue-record'

/** `busy`: the server takes it in a moment. `full`: no more is stored today. `blocked`: signed in as someone who may not write here; nothing is sent until that changes. */
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

/** `added` and `text` continue what is on the screen; after `reset` it is worked out anew. */
export type QueueChange =
  | { kind: 'added'; operations: Operation[] }
  | { kind: 'text'; node: string; text: string }
  | { kind: 'reset' }
  | { kind: 'status' }

/**
 * Operations that the server has acknowledged, and the revision that holds them.
 * @property elsewhere another tab has made them, maybe on another page
 */
export type Acknowledged = { revision: number; operations: Operation[]; elsewhere?: boolean }
