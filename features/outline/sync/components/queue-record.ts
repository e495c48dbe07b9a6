import type { Operation } from '@/features/outline/model/rules/operation'

/** An operation that the server has not acknowledged yet. */
export type Pending = {
  operation: Operation
  /** section of the item it is about, to show the words there if they are refused */
  section: string | null
  /** Once sent, an operation never changes again, because the server may have it. */
  sent: boolean
  /** for an edit: operations that make the item again if it was deleted meanwhile */
  back?: Operation[]
}

/** Two texts for one item: what was written here, and what was stored meanwhile from elsewhere. */
export type Conflict = {
  node: string
  mine: string
  theirs: string
  version: number
  /** where the item stood, as in `Pending` */
  section?: string | null
}

/** What could not be carried out. `text` holds words that would otherwise be lost. */
export type RefusedEdit = {
  id: string
  section: string | null
  text: string | null
  code: 'gone' | 'cycle' | 'too-deep' | 'too-many' | 'misplaced' | 'invalid' | 'failed' | 'changed'
  /** brings the item back that the words were written in; see `bringBack` */
  back?: Operation[]
}

/** Everything of the queue that must survive a crash of the browser. */
export type QueueRecord = { pending: Pending[]; conflicts: Conflict[]; refused: RefusedEdit[] }

/** Keeps the queue of one tab until the server has acknowledged it. */
export type QueueStorage = {
  /** @returns false when the browser has no room or forbids it */
  write(record: QueueRecord): boolean
  /** Hands over the queues of closed tabs, now and whenever another tab closes. */
  adopt(take: (record: QueueRecord) => void): void
}

export function isEmpty({ pending, conflicts, refused }: QueueRecord): boolean {
  return pending.length + conflicts.length + refused.length === 0
}
