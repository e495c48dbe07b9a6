import type { Cut } from '@/features/outline/editing/rules/cut'
import type { OperationQueue } from '@/features/outline/sync/components/operation-queue'

/** Whole items as they were copied or cut last. */
type Held = { text: string; cut: Cut | null }

/** By queue, so for one person in one document: what somebody else has cut is never pasted. */
const held = new WeakMap<OperationQueue, Held>()

const lines = (text: string) => text.replace(/\r\n?/g, '\n')

/** Remembers that these words on the clipboard stand for items. */
export function holdItems(queue: OperationQueue | null, text: string, cut: Cut | null = null): void {
  if (queue) held.set(queue, { text: lines(text), cut })
}

/** @returns what was held as this text; null for words from elsewhere */
export function heldAs(queue: OperationQueue | null, text: string): Held | null {
  const last = queue ? held.get(queue) : null
  return last && last.text === lines(text) ? last : null
}
