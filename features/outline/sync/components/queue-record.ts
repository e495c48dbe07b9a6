import type { Operation } from '@/features/outline/model/rules/operation'

/** An operation that the server has not acknowledged yet. */
export type Pending = {
  operation: Operation
  /** section of the item it is about, to show the words there if they are refused */
  section: string | null
  /** Once sent, its fate may be unknown, so it never changes again. */
  sent: boolean
  /** for an edit: what brings the item back, should it be gone by then */
  back?: Operation[]
}

/** Two texts for one item: what was written here, and what was stored meanwhile from elsewhere. */
export type Conflict = { node: string; mine: string; theirs: string; version: number }

/** What could not be carried out. `text` holds the words that would be lost otherwise. */
export type RefusedEdit = {
  id: string
  section: string | null
  text: string | null
  code: 'gone' | 'cycle' | 'too-deep' | 'too-many' | 'misplaced' | 'invalid' | 'failed' | 'changed'
  /** brings the item back that the words were written in; see `bringBack` */
  back?: Operation[]
}

/** All that must survive a crash of the browser. */
export type QueueRecord = { pending: Pending[]; conflicts: Conflict[]; refused: RefusedEdit[] }

/** Where the queue of one tab is kept until the server has it. */
export type QueueStorage = {
  /** @returns false when the browser has no room or forbids it */
  write(record: QueueRecord): boolean
  /** Hands over what tabs have left that are no more; called again whenever such a tab ends. */
  adopt(take: (record: QueueRecord) => void): void
}

export function isEmpty({ pending, conflicts, refused }: QueueRecord): boolean {
  return pending.length + conflicts.length + refused.length === 0
}
