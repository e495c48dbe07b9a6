import { sketch } from '@/features/outline/editing/rules/sketch'
import { applyOperation } from '@/features/outline/model/rules/apply'
import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import { editText } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { ActionResult } from '@/lib/action-result'
import { applyOperation } from '../rules/apply'
import { editText } from '../rules/edit'
import { sketch } from '../rules/sketch'
import type { BatchResult, Operation, Outline } from '../schema'
import type { Neighbours } from './neighbours'
import { OperationQueue } from './operation-queue'
import { OutlineStore } from './outline-store'
import { isEmpty, type QueueRecord, type QueueStorage } from './queue-record'
import type { Acknowledged } from './queue-status'
import { ServerFault, TooLarge, type Transport } from './server-fault'

/** A server that keeps one outline and refuses as the real one does. */
class Server {
  outline: Outline
  batches: Operation[][] = []
  /** Words on which the server breaks, however often they come. */
  breaksOn: string | null = null
  /** Bytes of a batch, past which it stays unread. */
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
      if (operation.kind === 'delete' && node && (operation.seen ?? node.version) !== node.version) {
        const { id, text, version } = node
        return { ok: false, code: 'collision', operation: operation.id, node: id, text, version }
      }
      if (operation.kind === 'edit') {
        if (!node) return { ok: false, code: 'gone', operation: operation.id }
        if (node.version !== operation.seen) {
          const { id, text, version } = node
          return { ok: false, code: 'collision', operation: operation.id, node: id, text, version }
        }
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

  /** Someone else's change. */
  change(operation: Operation): void {
    this.outline = { ...applyOperation(this.outline, operation), revision: this.outline.revision + 1 }
  }
}

/** What browsers keep, for several tabs. */
function shelf() {
  const left: QueueRecord[] = []
  let record: QueueRecord | null = null
  const storage: QueueStorage = {
    write(next) {
      record = isEmpty(next) ? null : (JSON.parse(JSON.stringify(next)) as QueueRecord)
      return true
    },
    adopt(take) {
      for (const one of left.splice(0)) take(one)
    },
  }
  return {
    storage,
    kept: () => record,
    /** The tab ends; the next queue on this shelf finds what it left. */
    crash() {
      if (record) left.push(record)
      record = null
    },
  }
}

/** Tabs that hear each other. */
function street() {
  const doors = new Set<(entry: Acknowledged) => void>()
  return (): Neighbours => {
    let own: ((entry: Acknowledged) => void) | null = null
    return {
      tell: (entry) => {
        for (const door of doors) if (door !== own) door(entry)
      },
      listen: (take) => {
        own = take
        doors.add(take)
      },
    }
  }
}

const timing = { pause: 10, longest: 50, retry: 10, longestRetry: 20, timeout: 100 }

/** A tab that writes a sketched outline, with the server and the shelf that it needs; for tests. */
export function writing(...lines: string[]) {
  const server = new Server(sketch(...lines))
  const place = shelf()
  const live = street()
  const open = () => {
    const queue = new OperationQueue(server.send, place.storage, timing, live())
    const store = new OutlineStore(server.outline)
    store.connect(queue)
    const write = (id: string, text: string) => {
      const node = store.getOutline().nodes.find((one) => one.id === id)
      if (node) store.dispatch([editText(node, text)])
    }
    const text = (id: string) => store.getOutline().nodes.find((node) => node.id === id)?.text
    return { queue, store, write, text, state: () => queue.getStatus().state }
  }
  const serverText = (id: string) => server.outline.nodes.find((node) => node.id === id)?.text
  return { server, place, open, serverText, ...open() }
}
