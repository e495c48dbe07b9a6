import { setTimeout as wait } from 'node:timers/promises'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { editText, findNode } from '@/features/outline/model/rules/edit'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { OperationQueue } from '@/features/outline/sync/components/operation-queue'
import { OutlineStore } from '@/features/outline/sync/components/outline-store'
import type { QueueRecord, QueueStorage } from '@/features/outline/sync/components/queue-record'
import type { Transport } from '@/features/outline/sync/components/server-fault'
import type { Chance } from './chance'
import type { Ledger } from './ledger'
import { nextChange } from './typing'

const timing = { pause: 30, longest: 120, retry: 40, longestRetry: 200, timeout: 8_000 }
/** Changes that may wait while the server is down, before the writer pauses. */
const patience = 150

/**
 * A writer who types without a pause, in a tab that keeps its queue as a browser does and crashes now and
 * then: the next tab finds what the last one kept.
 */
export class Writer {
  private kept: string | null = null
  private base: Outline
  private queue!: OperationQueue
  private store!: OutlineStore
  private crash = () => {}

  /**
   * @param own the section in which nobody else writes
   * @param shared an item in which others write too
   */
  constructor(
    private readonly transport: Transport,
    private readonly ledger: Ledger,
    private readonly chance: Chance,
    private readonly own: Section,
    private readonly shared: string,
    start: Outline,
  ) {
    this.base = start
    this.open()
  }

  /** Types until the signal ends it. @param pause milliseconds between two changes at least */
  async type(ended: () => boolean, pause = 5): Promise<void> {
    while (!ended()) {
      await wait(pause + this.chance.below(40))
      this.answer()
      if (this.queue.operations().length > patience) continue
      if (this.chance.below(300) === 0) this.reopen()
      const outline = this.store.getOutline()
      const shared = this.chance.below(12) === 0 ? findNode(outline, this.shared) : null
      if (shared) this.store.dispatch([editText(shared, `${this.chance.below(1_000_000)}`)])
      else this.store.dispatch(nextChange(outline, this.own, this.chance))
    }
  }

  /** Waits until everything is acknowledged or a question. @returns whether that happened in time */
  async drain(until: number): Promise<boolean> {
    while (this.queue.operations().length > 0) {
      if (Date.now() > until) return false
      this.queue.retry()
      await wait(50)
    }
    return true
  }

  /** Answers a collision with either text, and dismisses what was refused. */
  private answer(): void {
    const { conflicts, refused } = this.queue.getStatus()
    for (const { node: id, mine, version } of conflicts) {
      this.ledger.asked += 1
      this.queue.dropConflict(id)
      const node = findNode(this.store.getOutline(), id)
      if (node && this.chance.below(2) === 0)
        this.store.dispatch([{ ...editText(node, mine), seen: version }])
    }
    for (const { id } of refused) {
      this.ledger.asked += 1
      this.queue.dropRefused(id)
    }
  }

  private reopen(): void {
    this.crash()
    const acknowledged = this.queue.acknowledged.flatMap(({ operations }) => operations)
    this.base = acknowledged.reduce(applyOperation, this.base)
    this.open()
  }

  private open(): void {
    let alive = true
    this.crash = () => {
      alive = false
    }
    const storage: QueueStorage = {
      write: (record) => {
        if (alive) this.kept = JSON.stringify(record)
        return true
      },
      adopt: (take) => {
        const left = this.kept
        if (left) take(JSON.parse(left) as QueueRecord)
      },
    }
    // A crashed tab sends nothing more, but an answer on its way may still be counted.
    const send: Transport = async (operations) =>
      alive ? this.transport(operations) : { ok: false, code: 'signed-out' }
    this.queue = new OperationQueue(send, storage, timing)
    this.store = new OutlineStore(this.base)
    this.store.connect(this.queue)
  }
}
