import { applyOperation } from '@/features/outline/model/rules/apply'
import { alike, editText, findNode, insertAt } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { keepsake } from '@/features/outline/model/rules/restore'
import { withSameRows } from '@/features/outline/model/rules/same-rows'
import { isWithinPart } from '@/features/outline/model/rules/within-part'
import { EditHistory } from './edit-history'
import type { OperationQueue } from './operation-queue'
import type { Conflict } from './queue-record'
import type { Acknowledged, QueueChange } from './queue-status'

/** A step that was undone or done again. */
export type Turn = { outline: Outline; operations: Operation[] }

/** Whose words stay where two have written them. */
export type Answer = 'mine' | 'theirs' | 'both'

/**
 * What the screen shows: the outline that the server has sent, with all operations applied to it that it does not
 * hold yet. Plain and without React; components read it through `useOutline`.
 */
export class OutlineStore {
  private outline: Outline
  private queue: OperationQueue | null = null
  private stops = 0
  private readonly listeners = new Set<() => void>()
  /** what was done on this page */
  readonly history = new EditHistory()

  /** @param base rows of the page, as the server has sent them */
  constructor(private base: Outline) {
    this.outline = base
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getOutline = (): Outline => this.outline

  /** How often something was not done because it reached beyond the part of the document that is here. */
  stopped = (): number => this.stops

  /** The latest revision of which something is shown. */
  newest = (): number =>
    (this.queue?.acknowledged ?? [])
      .map(({ revision }) => revision)
      .filter(Number.isFinite)
      .reduce((latest, revision) => Math.max(latest, revision), this.base.revision)

  /** Joins the store with a queue, from which it learns of operations made here and on other pages of this tab. */
  connect(queue: OperationQueue): () => void {
    this.queue = queue
    this.rebuild()
    const leave = queue.subscribe((change) => this.follow(change))
    return () => {
      leave()
      this.queue = null
    }
  }

  /** Takes newer rows from the server; what was written here meanwhile stays on top of them. */
  adopt(base: Outline): void {
    if (base === this.base) return
    this.base = base
    this.rebuild()
  }

  /** Carries operations out on the screen and leaves them to the queue. Does nothing before `connect`. */
  dispatch = (operations: readonly Operation[]): void => {
    if (!this.queue || operations.length === 0) return
    if (!isWithinPart(this.outline, operations)) {
      this.stop()
      return
    }
    this.history.record(this.outline, operations)
    this.carryOut(operations)
  }

  /** Answers the question of a conflict. Words that give way come back by undoing. */
  answer = ({ node: id, mine, theirs, version }: Conflict, answer: Answer): void => {
    const shown = this.outline
    const node = findNode(shown, id)
    const place = node && { section: node.sectionId, parent: node.parentId, after: id }
    const copies = place && answer === 'both' ? insertAt(shown, [{ text: mine, ...alike(node) }], place) : []
    // Their words are stored already: only the screen changes, and the way back must know it.
    const taken: Operation = { kind: 'edit', id: newId(), node: id, text: theirs, seen: version - 1 }
    if (answer !== 'mine') this.history.recordApart(shown, [taken, ...copies])
    this.queue?.dropConflict(id)
    if (answer === 'mine' && node) this.carryOut([{ ...editText(node, mine), seen: version }])
    else if (copies.length > 0) this.carryOut(copies)
  }

  /** @returns the outline before, and what was carried out to take the last step back; null when there is none */
  undo = (): Turn | null => this.turn(this.history.undo(this.outline))

  /** Does again what was undone last. */
  redo = (): Turn | null => this.turn(this.history.redo(this.outline))

  private turn(operations: Operation[] | null): Turn | null {
    const outline = this.outline
    if (operations && !isWithinPart(outline, operations)) {
      this.stop()
      return null
    }
    if (operations) this.carryOut(operations)
    // Also when nothing was left to turn: the buttons must know.
    else this.show(outline)
    return operations && { outline, operations }
  }

  private carryOut(operations: readonly Operation[]): void {
    const made = new Map<string, string>()
    const entries = operations.map((wanted) => {
      const operation = this.withSeen(wanted, operations)
      if (operation.kind === 'insert') made.set(operation.node, operation.section)
      const back = operation.kind === 'edit' ? keepsake(this.outline, operation.node) : undefined
      return { operation, section: this.sectionOf(operation, made), ...(back?.length && { back }) }
    })
    this.queue?.add(entries)
  }

  /** Says of a deletion which words it is about. */
  private withSeen(operation: Operation, batch: readonly Operation[]): Operation {
    if (operation.kind !== 'delete') return operation
    const node = this.outline.nodes.find(({ id }) => id === operation.node)
    const isEdited = batch.some((one) => one.kind === 'edit' && one.node === operation.node)
    return node && !isEdited ? { ...operation, seen: node.version } : operation
  }

  private sectionOf(operation: Operation, made: ReadonlyMap<string, string>): string | null {
    if ('section' in operation) return operation.section
    if (!('node' in operation)) return null
    const known = this.outline.nodes.find(({ id }) => id === operation.node)
    return known?.sectionId ?? made.get(operation.node) ?? null
  }

  private follow(change: QueueChange): void {
    if (change.kind === 'added') this.show(change.operations.reduce(applyOperation, this.outline))
    else if (change.kind === 'text') this.show(withText(this.outline, change.node, change.text))
    else if (change.kind === 'reset') this.rebuild()
  }

  private rebuild(): void {
    const { revision } = this.base
    const later = (this.queue?.acknowledged ?? []).filter((entry) => entry.revision > revision)
    const settled = later.reduce(applyEntry, this.base)
    const pending = (this.queue?.operations() ?? []).reduce(applyOperation, settled)
    const conflicts = this.queue?.getStatus().conflicts ?? []
    const asked = conflicts.reduce(
      (outline, { node, mine, version }) => withText(outline, node, mine, version),
      pending,
    )
    this.show(withSameRows(this.outline, asked))
  }

  private stop(): void {
    this.stops += 1
    for (const listener of this.listeners) listener()
  }

  private show(outline: Outline): void {
    this.outline = outline
    for (const listener of this.listeners) listener()
  }
}

/** What another tab did on another page stays out of this one. */
function applyEntry(outline: Outline, { operations, elsewhere }: Acknowledged): Outline {
  if (!elsewhere) return operations.reduce(applySettled, outline)
  return operations.reduce((before, operation) => {
    const isForeign =
      (operation.kind === 'insert' && !before.sections.some(({ id }) => id === operation.section)) ||
      (operation.kind === 'section' &&
        before.sections.length > 0 &&
        !before.sections.some(({ analysisId }) => analysisId === operation.analysis))
    return isForeign ? before : applySettled(before, operation)
  }, outline)
}

/** An edit that the server has carried out may stand in the rows already; then they may even be newer. */
function applySettled(outline: Outline, operation: Operation): Outline {
  if (operation.kind === 'edit') {
    const node = outline.nodes.find(({ id }) => id === operation.node)
    if (node && node.version > operation.seen) return outline
  }
  return applyOperation(outline, operation)
}

function withText(outline: Outline, id: string, text: string, version = 1): Outline {
  return {
    ...outline,
    nodes: outline.nodes.map((node) =>
      node.id === id ? { ...node, text, version: Math.max(node.version, version) } : node,
    ),
  }
}
