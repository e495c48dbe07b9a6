import { batchLimit } from '@/features/outline/model/rules/limits'
import { mostBytes } from '@/lib/request-bounds'
import type { Pending } from './queue-record'

/** Below the server's limit of a request by what stands around the operations. */
const batchBytes = mostBytes.usual * 0.8
const encoder = new TextEncoder()

/** How much goes into the next batch: less while an operation is looked for that the server breaks on or can not take. */
export class BatchSize {
  private operations = batchLimit
  private bytes = batchBytes

  get isSmaller(): boolean {
    return this.operations < batchLimit
  }

  /** How many of those that wait go next; one, however large, may always go. */
  countOf(pending: readonly Pending[]): number {
    let bytes = 0
    const end = pending.findIndex((entry, index) => {
      bytes += bytesOf(entry)
      return index > 0 && (index >= this.operations || bytes > this.bytes)
    })
    return end === -1 ? pending.length : end
  }

  /** Half of a batch that was refused for one of its operations. */
  halve(batch: readonly Pending[]): void {
    this.operations = Math.ceil(batch.length / 2)
  }

  /** Half of a batch that was not read, from now on: what stands in between takes no more tomorrow. */
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
