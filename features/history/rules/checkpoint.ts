import { type Document, type Entry, Replay } from '@/features/outline/model/rules/replay'
import { type Deletion, deletionsIn } from './deleted-items'

/**
 * Version of stored checkpoints. Count it up when the form of a document changes, or which deletions count,
 * or what an operation does to a document: checkpoints of another version are not read but made anew.
 */
export const checkpointFormat = 1

/**
 * Fewest operations between two checkpoints: reading them takes about as long as reading a document of usual
 * size. Large documents have more in between, so that checkpoints take less room than the operations.
 */
export const spacing = 500

/** The document before the first operation. */
export const beginning: Document = new Replay().document()

/** The document after some more operations, in their order. */
export function replayOn(before: Document, entries: Iterable<Entry>): Document {
  const work = new Replay(before)
  let { revision } = before.outline
  for (const entry of entries) {
    work.carryOut(entry.body, entry.at)
    revision = entry.revision
  }
  return work.document(revision)
}

/** What a checkpoint keeps of some operations: the document after them, and what they deleted. */
export function sumUp(
  before: Document,
  entries: readonly Entry[],
): { document: Document; deleted: Deletion[] } {
  const work = new Replay(before)
  const deleted = deletionsIn(work, entries)
  return { document: work.document(entries.at(-1)?.revision ?? before.outline.revision), deleted }
}
