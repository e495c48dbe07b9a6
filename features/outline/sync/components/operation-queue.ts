import type { BatchResult, Refusal } from '@/features/outline/model/rules/batch-result'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { ActionResult } from '@/lib/action-result'
import { inTime } from '@/lib/in-time'
import { BatchSize } from './batch-size'
import { alone, type Neighbours } from './neighbours'
import { changesText, isOutdated } from './outdated'
import { askedOf, asStored, joined, type Questions, rewritten, setAside, withNew } from './questions'
import type { Pending, QueueRecord, QueueStorage } from './queue-record'
import type { Acknowledged, QueueChange, QueueStatus, SaveState } from './queue-status'
import { afterCollision, afterRefusal, type Remainder } from './refusals'
import { type Delay, delayOf, ServerFault, TooLarge, type Transport, throwDelay } from './server-fault'

/** Milliseconds; tests make them short. */
export type Timing = { pause: number; longest: number; retry: number; longestRetry: number; timeout: number }

const usual: Timing = { pause: 400, longest: 2_000, retry: 1_000, longestRetry: 30_000, timeout: 30_000 }
const logLength = 2_000
/** Failures of one batch on a healthy server before the operation that causes them is put aside. */
const patience = 5
const patienceWhileLooking = 2

/**
 * The operations of one viewer on one document, from the moment they are made until the server has acknowledged
 * them: kept in the browser, sent in order, one batch at a time.
 */
export class OperationQueue {
  acknowledged: Acknowledged[] = []
  private pending: Pending[] = []
  private asked: Questions = { conflicts: [], refused: [] }
  private stored = true
  private halted: 'signed-out' | 'blocked' | null = null
  private failures = 0
  private delay: Delay = { state: 'offline', until: '' }
  /** Consecutive failures that the server itself caused. */
  private faults = 0
  private readonly size = new BatchSize()
  private sending = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private waitingSince: number | null = null
  private readonly listeners = new Set<(change: QueueChange) => void>()
  private latest: QueueStatus = { state: 'saved', until: '', stored: true, conflicts: [], refused: [] }

  constructor(
    private readonly transport: Transport,
    private readonly storage: QueueStorage,
    private readonly timing: Timing = usual,
    private readonly neighbours: Neighbours = alone,
  ) {
    storage.adopt((record) => this.take(record))
    neighbours.listen((entry) => this.learn(entry))
  }

  subscribe = (listener: (change: QueueChange) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getStatus = (): QueueStatus => this.latest

  /** Operations that are not acknowledged yet, in order. */
  operations(): Operation[] {
    return this.pending.map(({ operation }) => operation)
  }

  /** Whether this tab has had a later revision acknowledged than the page shows. */
  isNewerThan = (revision: number): boolean => this.neighbours.latest() > revision

  /** Takes new operations. An edit replaces an unsent one of the same item. */
  add(entries: Omit<Pending, 'sent'>[]): void {
    // Reported at once: a thousand pasted lines are one change for the screen.
    const added: Operation[] = []
    const tell = () => {
      if (added.length > 0) this.changed({ kind: 'added', operations: added.splice(0) })
    }
    for (const entry of entries) {
      const { operation } = entry
      if (operation.kind === 'edit') {
        tell()
        if (this.retext(operation.node, operation.text)) continue
      }
      const stored = asStored(operation, this.asked)
      this.pending.push({ ...entry, operation: stored, sent: false })
      added.push(stored)
      if (stored === operation) continue
      tell()
      this.asked = askedOf(stored, this.asked)
      this.changed({ kind: 'reset' })
    }
    tell()
    this.save()
    this.schedule()
  }

  /** Sends what is pending without waiting for a pause in typing. */
  flush = (): void => {
    if (!this.halted && this.failures === 0) void this.run()
  }

  /** Tries again now: the network is back, the window has the focus again. */
  retry = (): void => {
    this.halted = null
    this.failures = 0
    void this.run()
  }

  /** Forgets a question, because it was answered. */
  dropConflict(node: string): void {
    const conflicts = this.asked.conflicts.filter((conflict) => conflict.node !== node)
    this.ask({ ...this.asked, conflicts })
  }

  /** Makes words that found no place of a question, because its item is gone. */
  setAside(node: string): void {
    this.ask(setAside(this.asked, node))
  }

  /** Forgets refused words, because they were inserted elsewhere or given up. */
  dropRefused(id: string): void {
    const refused = this.asked.refused.filter((edit) => edit.id !== id)
    this.ask({ ...this.asked, refused })
  }

  /** Shows what was acknowledged to another tab. */
  private learn(entry: Acknowledged): void {
    const at = this.acknowledged.findLastIndex(({ revision }) => revision <= entry.revision) + 1
    this.acknowledged = this.acknowledged.toSpliced(at, 0, { ...entry, elsewhere: true }).slice(-logLength)
    this.changed({ kind: 'reset' })
  }

  private take(record: QueueRecord): void {
    this.pending.push(...record.pending.map((entry) => ({ ...entry, sent: true })))
    this.ask(joined(this.asked, record))
    this.flush()
  }

  private ask(asked: Questions): void {
    this.asked = asked
    this.save()
    this.changed({ kind: 'reset' })
  }

  /** Puts newer words into a pending operation, with a new id, because the server may know the old one. */
  private retext(node: string, text: string): boolean {
    if (this.asked.conflicts.some((conflict) => conflict.node === node)) {
      this.asked = rewritten(this.asked, node, { mine: text })
      this.changed({ kind: 'text', node, text })
      return true
    }
    const at = this.pending.findLastIndex(
      ({ operation }) => 'node' in operation && operation.node === node && changesText(operation),
    )
    const entry = this.pending[at]
    if (!entry || entry.sent || !('text' in entry.operation)) return false
    // New words for a moved item stay apart from the move, which may be given up; they may not.
    const isPutBack = this.pending.some(
      ({ operation }, index) => index < at && operation.kind === 'delete' && operation.node === node,
    )
    if (isPutBack && entry.operation.kind === 'insert') return false
    this.pending[at] = { ...entry, operation: { ...entry.operation, id: newId(), text } as Operation }
    this.changed({ kind: 'text', node, text })
    return true
  }

  private schedule(): void {
    if (this.sending || this.halted || this.failures > 0) return
    this.waitingSince ??= Date.now()
    const left = this.waitingSince + this.timing.longest - Date.now()
    this.after(Math.max(0, Math.min(this.timing.pause, left)))
  }

  private after(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), milliseconds)
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer)
    this.waitingSince = null
    if (this.sending || this.pending.length === 0) return
    this.sending = true
    const batch = this.nextBatch()
    this.save()
    this.changed({ kind: 'status' })
    try {
      const operations = batch.map(({ operation }) => operation)
      const result = await inTime(this.transport(operations), this.timing.timeout)
      throwDelay(result)
      this.failures = 0
      this.faults = 0
      this.takeResult(batch, result)
    } catch (error) {
      if (error instanceof TooLarge) this.shrink(batch)
      else this.fail(batch, error)
    } finally {
      this.sending = false
    }
    this.save()
    this.changed({ kind: 'status' })
    if (this.halted || this.pending.length === 0) return
    const { retry, longestRetry } = this.timing
    if (this.failures > 0) this.after(Math.min(longestRetry, retry * 2 ** (this.failures - 1)))
    else if (this.pending.some(({ sent }) => sent)) void this.run()
    else this.schedule()
  }

  /** A batch was too large for something on the way: sends half of it at once. */
  private shrink(batch: Pending[]): void {
    this.failures = 0
    if (batch.length > 1) this.size.halveBytes(batch)
    else if (batch[0]) this.goOnWith(afterRefusal(this.pending, batch[0], 'failed'))
  }

  private fail(batch: Pending[], error: unknown): void {
    this.failures += 1
    this.delay = delayOf(error)
    this.faults = error instanceof ServerFault ? this.faults + 1 : 0
    this.putAside(batch)
  }

  /** Puts an operation aside on which the server keeps failing, so that it does not hold up the others. */
  private putAside(batch: Pending[]): void {
    if (this.faults < (this.size.isSmaller ? patienceWhileLooking : patience)) return
    this.faults = 0
    this.failures = 0
    if (batch.length > 1) this.size.halve(batch)
    else if (batch[0]) this.goOnWith(afterRefusal(this.pending, batch[0], 'failed'))
  }

  private nextBatch(): Pending[] {
    const count = this.size.countOf(this.pending)
    this.pending = this.pending.map((entry, index) => (index < count ? { ...entry, sent: true } : entry))
    return this.pending.slice(0, count)
  }

  private takeResult(batch: Pending[], result: ActionResult<BatchResult>): void {
    if (!result.ok) {
      if (result.code === 'invalid') this.refuse(batch, { ok: false, code: 'invalid', operation: null })
      else this.halted = result.code === 'signed-out' ? 'signed-out' : 'blocked'
    } else if (!result.data) throw new Error('The server acknowledged nothing.')
    else if (result.data.ok) this.acknowledge(batch, result.data.revision)
    else if (result.data.code === 'not-found') this.halted = 'blocked'
    else this.refuse(batch, result.data)
  }

  private acknowledge(batch: Pending[], revision: number): void {
    const operations = batch.map(({ operation }) => operation)
    this.pending = this.pending.slice(batch.length)
    const kept = this.acknowledged.filter((entry) => !isOutdated(entry, operations))
    this.acknowledged = [...kept, { revision, operations }].slice(-logLength)
    this.neighbours.tell({ revision, operations })
    this.size.grow()
  }

  private refuse(batch: Pending[], refusal: Refusal | { ok: false; code: 'invalid'; operation: null }): void {
    const culprit =
      batch.length === 1 ? batch[0] : batch.find(({ operation }) => operation.id === refusal.operation)
    if (!culprit) this.size.halve(batch)
    else if (refusal.code === 'collision') this.collide(refusal)
    else if (refusal.code !== 'not-found') this.goOnWith(afterRefusal(this.pending, culprit, refusal.code))
  }

  private collide(refusal: Extract<Refusal, { code: 'collision' }>): void {
    const { node, text, version } = refusal
    const theirs: Operation = { kind: 'edit', id: newId(), node, text, seen: version - 1 }
    this.acknowledged.push({ revision: Number.POSITIVE_INFINITY, operations: [theirs] })
    this.goOnWith(afterCollision(this.pending, refusal))
  }

  private goOnWith({ pending, conflict, refused }: Remainder): void {
    this.pending = pending
    this.asked = withNew(this.asked, conflict, refused)
    this.changed({ kind: 'reset' })
  }

  private save(): void {
    this.stored = this.storage.write({ pending: this.pending, ...this.asked })
  }

  private changed(change: QueueChange): void {
    this.latest = {
      state: this.state(),
      until: this.delay.until,
      stored: this.stored,
      ...this.asked,
    }
    for (const listener of this.listeners) listener(change)
  }

  private state(): SaveState {
    if (this.halted) return this.halted
    if (this.failures > 0 && this.pending.length > 0) return this.delay.state
    if (this.pending.length > 0) return 'saving'
    const { conflicts, refused } = this.asked
    return conflicts.length + refused.length > 0 ? 'refused' : 'saved'
  }
}
