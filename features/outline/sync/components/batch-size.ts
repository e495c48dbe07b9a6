import { batchLimit } from '@/features/outline/model/rules/limits'
import { mostBytes } from '@/lib/request-bounds'
import type { Pending } from './queue-record'

/** Below the server's limit, because the rest of the request takes room too. */
const batchBytes = mostBytes.usual * 0.8
const encoder = new TextEncoder()

/** The size of the next batch: smaller while it looks for an operation that fails or is too large. */
export class BatchSize {
  private operations = batchLimit
  private bytes = batchBytes

  get isSmaller(): boolean {
    return this.operations < batchLimit
  }

  /** How many of the pending operations go into the next batch: at least one, however large. */
  countOf(pending: readonly Pending[]): number {
    let bytes = 0
    const end = pending.findIndex((entry, index) => {
      bytes += bytesOf(entry)
      return index > 0 && (index >= this.operations || bytes > this.bytes)
    })
    return end === -1 ? pending.length : end
  }

  /** Halves the number of operations, after the server failed on one of this batch. */
  halve(batch: readonly Pending[]): void {
    this.operations = Math.ceil(batch.length / 2)
  }

  /** Halves the bytes for good, after a batch was too large: the limit on the way will not change. */
  halveBytes(batch: readonly Pending[]): void {
    this.bytes = batch.reduce((sum, entry) => sum + bytesOf(entry), 0) / 2
  }

  grow(): void {
    this.operations = Math.min(batchLimit, this.operations * 2)
  }
}

/** A character of Hangul takes three bytes in a request, one that JSON must escape up to six. */
function bytesOf({ operation }: Pending): number {
  return encoder.encode(JSON.stringify(operation)).length + 1
}
