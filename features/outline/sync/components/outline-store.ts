import { applyOperation } from '@/features/outline/model/rules/apply'
import { alike, editText, findNode, insertAt } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { keepsake } from '@/features/outline/model/rules/restore'
import { withSameRows } from '@/features/outline/model/rules/same-rows'
import { versionsBelow } from '@/features/outline/model/rules/tree'
import { isWithinPart } from '@/features/outline/model/rules/within-part'
import { type Drawn, isStale } from './drawn'
import { EditHistory } from './edit-history'
import type { OperationQueue } from './operation-queue'
import type { Conflict } from './queue-record'
import type { Acknowledged, QueueChange } from './queue-status'

/** A step that was undone or done again. */
export type Turn = { outline: Outline; operations: Operation[] }

/** Whose words to keep where two people have written them. */
export type Answer = 'mine' | 'theirs' | 'both'

/**
 * The outline on the screen: the rows from the server with all operations that they do not contain yet.
 * Independent of React; components read it through `useOutline`.
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

  /** How often something was refused because it concerned items outside of the part that is shown. */
  stopped = (): number => this.stops

  /** The latest revision that is shown, at least in part. */
  newest = (): number =>
    (this.queue?.acknowledged ?? [])
      .map(({ revision }) => revision)
      .filter(Number.isFinite)
      .reduce((latest, revision) => Math.max(latest, revision), this.base.revision)

  /** Whether the page must be fetched again to be true, after something was saved. */
  isStale = (drawn: Drawn): boolean =>
    isStale(drawn, this.outline, this.base.revision, this.queue?.acknowledged ?? [])

  /** Connects the store with a queue, which reports operations of this page and of others in this tab. */
  connect(queue: OperationQueue): () => void {
    this.queue = queue
    this.rebuild()
    const leave = queue.subscribe((change) => this.follow(change))
    return () => {
      leave()
      this.queue = null
    }
  }

  /** Takes newer rows from the server; what was written here meanwhile is applied on top. */
  adopt(base: Outline): void {
    if (base === this.base) return
    this.base = base
    this.rebuild()
  }

  /** Shows operations at once and hands them to the queue. Does nothing before `connect`. */
  dispatch = (operations: readonly Operation[]): void => {
    if (!this.queue || operations.length === 0) return
    if (!isWithinPart(this.outline, operations)) {
      this.stop()
      return
    }
    this.history.record(this.outline, operations)
    this.carryOut(operations)
  }

  /** Answers the question of a conflict. Undo brings back the words that were not kept. */
  answer = ({ node: id, mine, theirs, version }: Conflict, answer: Answer): void => {
    const shown = this.outline
    const node = findNode(shown, id)
    const place = node && { section: node.sectionId, parent: node.parentId, after: id }
    const copies = place && answer === 'both' ? insertAt(shown, [{ text: mine, ...alike(node) }], place) : []
    // The other words are stored already: this only changes the screen, and is recorded for undo.
    const taken: Operation = { kind: 'edit', id: newId(), node: id, text: theirs, seen: version - 1 }
    if (answer !== 'mine') this.history.recordApart(shown, [taken, ...copies])
    this.queue?.dropConflict(id)
    if (answer === 'mine' && node) this.carryOut([{ ...editText(node, mine), seen: version }])
    else if (copies.length > 0) this.carryOut(copies)
  }

  /** @returns the outline before, and the operations that undid the last step; null when there is none */
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
    // Notifies even if nothing was left to undo, because the buttons change.
    else this.show(outline)
    return operations && { outline, operations }
  }

  private carryOut(operations: readonly Operation[]): void {
    const made = new Map<string, string>()
    let [before, from] = [this.outline, 0]
    const entries = operations.map((wanted, index) => {
      if (wanted.kind === 'delete') {
        before = operations.slice(from, index).reduce(applyOperation, before)
        from = index
      }
      const operation = withSeen(before, wanted, operations)
      if (operation.kind === 'insert') made.set(operation.node, operation.section)
      const back = operation.kind === 'edit' ? keepsake(this.outline, operation.node) : undefined
      return { operation, section: this.sectionOf(operation, made), ...(back?.length && { back }) }
    })
    this.dropDeleted(operations)
    this.queue?.add(entries)
  }

  /** Whoever deletes an item whose question is open has both of its texts before them: that is an answer. */
  private dropDeleted(operations: readonly Operation[]): void {
    const asked = (this.queue?.getStatus().conflicts ?? []).filter(({ node }) => findNode(this.outline, node))
    if (asked.length === 0) return
    const after = operations.reduce(applyOperation, this.outline)
    for (const { node } of asked) if (!findNode(after, node)) this.queue?.dropConflict(node)
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
    const isGone = ({ node, section }: Conflict) =>
      !pending.excerpt && pending.sections.some(({ id }) => id === section) && !findNode(pending, node)
    const gone = conflicts.find(isGone)
    if (gone) {
      // Reported as a change, by which this is called again.
      this.queue?.setAside(gone.node)
      return
    }
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

/** Adds to a deletion which words were seen here: the item's version, and those of all below it. */
function withSeen({ nodes }: Outline, operation: Operation, batch: readonly Operation[]): Operation {
  if (operation.kind !== 'delete') return operation
  const node = nodes.find(({ id }) => id === operation.node)
  if (!node) return operation
  const isEdited = batch.some((one) => one.kind === 'edit' && one.node === operation.node)
  return { ...operation, below: versionsBelow(nodes, node.id), ...(!isEdited && { seen: node.version }) }
}

/** Leaves out what another tab did to rows of another page. */
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

/** Applies an acknowledged edit, unless the rows contain it already, or newer words. */
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
