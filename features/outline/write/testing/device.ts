import type { Viewer } from '@/db/client'
import { findNode } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { OperationQueue } from '@/features/outline/sync/components/operation-queue'
import { OutlineStore, type Turn } from '@/features/outline/sync/components/outline-store'
import type { QueueStorage } from '@/features/outline/sync/components/queue-record'
import { applyOperations } from '../mutations/apply'

const timing = { pause: 0, longest: 0, retry: 0, longestRetry: 0, timeout: 60_000 }

/** A device: what it types is on its screen at once; the server hears of it only when `send` is called. */
export class Device {
  readonly store: OutlineStore
  readonly queue: OperationQueue
  /** Every text that its writer has last typed into an item, by item. */
  readonly typed = new Map<string, string>()
  /** Every text that its writer saw and then wrote over, or deleted: whoever typed it was read. */
  readonly answered = new Set<string>()
  private gate: (() => void)[] = []

  constructor(
    outline: Outline,
    private readonly viewer: Viewer,
    private readonly ownerId: string,
  ) {
    const nowhere: QueueStorage = { write: () => true, adopt: () => {} }
    this.queue = new OperationQueue((batch) => this.post(batch), nowhere, timing)
    this.store = new OutlineStore(outline)
    this.store.connect(this.queue)
  }

  private async post(batch: Operation[]) {
    await new Promise<void>((resolve) => this.gate.push(resolve))
    return { ok: true as const, data: await applyOperations(this.viewer, this.ownerId, batch) }
  }

  /** Lets one request go out, if one waits. */
  send(): void {
    this.gate.shift()?.()
  }

  /** Lets everything out until nothing is left to send. */
  async drain(): Promise<void> {
    while (this.queue.operations().length > 0) {
      this.send()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  do(operations: readonly Operation[]): void {
    for (const operation of operations) {
      if (operation.kind !== 'edit' && operation.kind !== 'insert') continue
      const shown = findNode(this.store.getOutline(), operation.node)
      if (shown) this.answered.add(shown.text)
      this.typed.set(operation.node, operation.text)
    }
    this.store.dispatch(operations)
  }

  /** After a step back or forth: words that it took away are meant to go, those that it brings are typed. */
  turn(turn: Turn | null): void {
    for (const operation of turn?.operations ?? []) {
      if (!('node' in operation)) continue
      if (operation.kind === 'edit' || operation.kind === 'insert')
        this.typed.set(operation.node, operation.text)
      else if (operation.kind === 'delete') this.typed.delete(operation.node)
    }
  }

  /** Answers the first question, if there is one. */
  answer(which: number): void {
    const [conflict] = this.queue.getStatus().conflicts
    if (!conflict) return
    const answer = (['mine', 'theirs', 'both'] as const)[which % 3] ?? 'mine'
    this.answered.add(conflict.theirs)
    if (answer !== 'mine') this.typed.delete(conflict.node)
    this.store.answer(conflict, answer)
  }
}
