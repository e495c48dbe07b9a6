import { applyOperation } from '../rules/apply'
import type { Operation, Outline } from '../schema'
import type { OperationQueue } from './operation-queue'
import type { QueueChange } from './queue-status'

/**
 * What the screen shows: the outline that the server has sent, with all operations applied to it that it does not
 * hold yet. Plain and without React; components read it through `useOutline`.
 */
export class OutlineStore {
  private outline: Outline
  private queue: OperationQueue | null = null
  private readonly listeners = new Set<() => void>()

  /** @param base rows of the page, as the server has sent them */
  constructor(private base: Outline) {
    this.outline = base
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getOutline = (): Outline => this.outline

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
    const made = new Map<string, string>()
    const entries = operations.map((operation) => {
      if (operation.kind === 'insert') made.set(operation.node, operation.section)
      return { operation, section: this.sectionOf(operation, made) }
    })
    if (entries.length > 0) this.queue?.add(entries)
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
    const settled = later.flatMap(({ operations }) => operations).reduce(applySettled, this.base)
    const pending = (this.queue?.operations() ?? []).reduce(applyOperation, settled)
    const conflicts = this.queue?.getStatus().conflicts ?? []
    this.show(
      conflicts.reduce((outline, { node, mine, version }) => withText(outline, node, mine, version), pending),
    )
  }

  private show(outline: Outline): void {
    this.outline = outline
    for (const listener of this.listeners) listener()
  }
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
