import { applyOperation } from '@/features/outline/model/rules/apply'
import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import type { Operation, OperationOf } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { versionsBelow } from '@/features/outline/model/rules/tree'
import type { ActionResult } from '@/lib/action-result'
import type { Transport } from '../components/server-fault'
import { ServerFault, TooLarge } from '../components/server-fault'

/** Keeps one outline and refuses as the real server does; the scenarios check that both behave alike. */
export class MemoryServer {
  outline: Outline
  batches: Operation[][] = []
  /** Words on which the server breaks, however often they come. */
  breaksOn: string | null = null
  /** Bytes of a batch above which it is not read. */
  mostBytes = Number.POSITIVE_INFINITY
  private readonly seen = new Set<string>()
  /** Answers that come instead of the usual one, in order. */
  answers: (() => Promise<ActionResult<BatchResult>> | ActionResult<BatchResult>)[] = []

  constructor(outline: Outline) {
    this.outline = outline
  }

  send: Transport = async (operations) => {
    const answer = this.answers.shift()
    if (answer) return answer()
    if (new TextEncoder().encode(JSON.stringify(operations)).length > this.mostBytes) throw new TooLarge()
    const breaks = operations.some((one) => 'text' in one && one.text === this.breaksOn)
    if (this.breaksOn && breaks) throw new ServerFault()
    return { ok: true, data: this.apply(operations) }
  }

  apply(operations: Operation[]): BatchResult {
    this.batches.push(operations)
    let next = this.outline
    for (const operation of operations.filter(({ id }) => !this.seen.has(id))) {
      const node = 'node' in operation ? next.nodes.find(({ id }) => id === operation.node) : undefined
      if (operation.kind === 'edit' && !node) return { ok: false, code: 'gone', operation: operation.id }
      if ((operation.kind === 'edit' || operation.kind === 'delete') && node) {
        if ((operation.seen ?? node.version) !== node.version) return this.collision(operation)
        const below = versionsBelow(next.nodes, node.id)
        if (operation.kind === 'delete' && (operation.below ?? below) !== below)
          return this.collision(operation)
      }
      if (operation.kind === 'insert' && operation.parent !== null) {
        if (!next.nodes.some(({ id }) => id === operation.parent)) {
          return { ok: false, code: 'gone', operation: operation.id }
        }
      }
      next = applyOperation(next, operation)
    }
    for (const { id } of operations) this.seen.add(id)
    this.outline = { ...next, revision: next.revision + 1 }
    return { ok: true, revision: this.outline.revision }
  }

  /** Tells the words that are stored, not those of the batch itself. */
  private collision({ id: operation, node }: OperationOf<'edit' | 'delete'>): BatchResult {
    const theirs = this.outline.nodes.find(({ id }) => id === node)
    if (!theirs) return { ok: false, code: 'gone', operation }
    return { ok: false, code: 'collision', operation, node, text: theirs.text, version: theirs.version }
  }

  /** Someone else's change. */
  change(operation: Operation): void {
    this.outline = { ...applyOperation(this.outline, operation), revision: this.outline.revision + 1 }
  }
}
