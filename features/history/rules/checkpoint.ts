import { type Document, type Entry, Replay } from '@/features/outline/model/rules/replay'
import { type Deletion, deletionsIn } from './deleted-items'

/**
 * What a stored checkpoint means. Whoever changes the form of a document, of what is deletions, or what an operation does
 * to them, counts it up: checkpoints of another number are not read, and made anew.
 */
export const checkpointFormat = 1

/**
 * Fewest operations between two checkpoints: reading so many takes about as long as reading a document of the usual size.
 * There are more between those of a large document, so that checkpoints do not outgrow the operations.
 */
export const spacing = 500

/** What was there before the first operation. */
export const beginning: Document = new Replay().document()

/** What was there after some more operations, in their order. */
export function replayOn(before: Document, entries: Iterable<Entry>): Document {
  const work = new Replay(before)
  let { revision } = before.outline
  for (const entry of entries) {
    work.carryOut(entry.body, entry.at)
    revision = entry.revision
  }
  return work.document(revision)
}

/** What is kept of some operations: the document that they lead to, and what they deleted on the way. */
export function sumUp(
  before: Document,
  entries: readonly Entry[],
): { document: Document; deleted: Deletion[] } {
  const work = new Replay(before)
  const deleted = deletionsIn(work, entries)
  return { document: work.document(entries.at(-1)?.revision ?? before.outline.revision), deleted }
}
