import type { Operation } from '@/features/outline/model/rules/operation'

/** What a writer has sent in one request: whatever became of it, it must have become of all of it. */
type Sent = { owner: string; ids: string[] }

/** Everything that was sent, and everything that the server has said it holds. */
export class Ledger {
  readonly sent: Sent[] = []
  /** Revision by operation, of those that were acknowledged. */
  readonly acknowledged = new Map<string, { owner: string; revision: number }>()
  /** Requests that are under way at this moment. */
  underWay = 0
  /** Answers that acknowledged something, so far. */
  answers = 0
  /** Changes that collided and were asked about, or had lost their item; none of them was acknowledged. */
  asked = 0

  send(owner: string, operations: readonly Operation[]): void {
    this.sent.push({ owner, ids: operations.map(({ id }) => id) })
  }

  acknowledge(owner: string, operations: readonly Operation[], revision: number): void {
    this.answers += 1
    for (const { id } of operations) {
      if (!this.acknowledged.has(id)) this.acknowledged.set(id, { owner, revision })
    }
  }
}
