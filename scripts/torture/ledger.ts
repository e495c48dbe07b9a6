import type { Operation } from '@/features/outline/model/rules/operation'

/** One request of a writer, of which the server must have stored everything or nothing. */
type Sent = { owner: string; ids: string[] }

/** Everything that was sent, and everything that the server has acknowledged. */
export class Ledger {
  readonly sent: Sent[] = []
  /** Revision of each acknowledged operation. */
  readonly acknowledged = new Map<string, { owner: string; revision: number }>()
  /** Requests that are being answered. */
  underWay = 0
  /** Requests that came to no answer, because the server or the way to it was gone. */
  unanswered = 0
  /** Answers that acknowledged something, so far. */
  answers = 0
  /** Changes that collided or whose item was gone; none of them was acknowledged. */
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
