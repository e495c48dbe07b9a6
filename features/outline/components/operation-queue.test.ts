import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ActionResult } from '@/lib/action-result'
import { applyOperation } from '../rules/apply'
import { editText } from '../rules/edit'
import { sketch } from '../rules/sketch'
import { splitNode } from '../rules/splits'
import type { BatchResult, Operation, Outline } from '../schema'
import { OperationQueue, type Transport } from './operation-queue'
import { OutlineStore } from './outline-store'
import { isEmpty, type QueueRecord, type QueueStorage } from './queue-record'

/** A server that keeps one outline and refuses as the real one does. */
class Server {
  outline: Outline
  batches: Operation[][] = []
  private readonly seen = new Set<string>()
  /** Answers that come instead of the usual one, in order. */
  answers: (() => Promise<ActionResult<BatchResult>> | ActionResult<BatchResult>)[] = []

  constructor(outline: Outline) {
    this.outline = outline
  }

  send: Transport = async (operations) => {
    const answer = this.answers.shift()
    if (answer) return answer()
    return { ok: true, data: this.apply(operations) }
  }

  apply(operations: Operation[]): BatchResult {
    this.batches.push(operations)
    let next = this.outline
    for (const operation of operations.filter(({ id }) => !this.seen.has(id))) {
      const node = 'node' in operation ? next.nodes.find(({ id }) => id === operation.node) : undefined
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

const timing = { pause: 10, longest: 50, retry: 10, longestRetry: 20, timeout: 100 }

function writing(...lines: string[]) {
  const server = new Server(sketch(...lines))
  const place = shelf()
  const open = () => {
    const queue = new OperationQueue(server.send, place.storage, timing)
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

const until = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('writing', () => {
  test('is shown at once and sent as one edit when the writer pauses', async () => {
    const { server, write, text, state } = writing('a')
    for (const words of ['h', 'he', 'hello']) write('a', words)
    expect(text('a')).toBe('hello')
    expect(state()).toBe('saving')
    await until(() => expect(state()).toBe('saved'))
    expect(server.batches.map((batch) => batch.length)).toEqual([1])
    expect(server.outline.nodes[0]).toMatchObject({ text: 'hello', version: 2 })
  })

  test('words typed into a new item travel with its insert', async () => {
    const { server, store, write, state } = writing('a')
    const edit = splitNode(store.getOutline(), 'a', 1)
    store.dispatch(edit.operations)
    write(edit.caret?.node as string, 'new')
    await until(() => expect(state()).toBe('saved'))
    expect(server.batches.flat().map(({ kind }) => kind)).toEqual(['insert'])
    expect(server.outline.nodes.at(-1)?.text).toBe('new')
  })

  test('goes on while a batch is under way, in order and without collisions', async () => {
    const { server, write, queue, state } = writing('a')
    for (const words of ['one', 'one two', 'one two three']) {
      write('a', words)
      queue.flush()
      await Promise.resolve()
    }
    await until(() => expect(state()).toBe('saved'))
    expect(server.outline.nodes[0]?.text).toBe('one two three')
    expect(queue.getStatus().conflicts).toEqual([])
  })

  test('takes in what others wrote, and keeps what is not saved yet on top', async () => {
    const { server, store, write, text } = writing('a', 'b')
    write('a', 'mine')
    server.change({ kind: 'edit', id: 'x', node: 'b', text: 'theirs', seen: 1 })
    store.adopt(server.outline)
    expect([text('a'), text('b')]).toEqual(['mine', 'theirs'])
  })

  test('shows acknowledged words on rows that were fetched before them', async () => {
    const { server, store, write, text, state } = writing('a')
    const old = server.outline
    write('a', 'new')
    await until(() => expect(state()).toBe('saved'))
    store.adopt({ ...old })
    expect(text('a')).toBe('new')
    store.adopt(server.outline)
    expect(text('a')).toBe('new')
  })

  test('sends no more than 500 operations at once', async () => {
    const { server, store, state } = writing('a')
    const flags = Array.from({ length: 1_100 }, (_, i) => ({
      kind: 'goal' as const,
      id: `${i}`,
      node: 'a',
      isGoal: true,
    }))
    store.dispatch(flags)
    await until(() => expect(state()).toBe('saved'))
    expect(server.batches.map((batch) => batch.length)).toEqual([500, 500, 100])
  })
})

describe('the network', () => {
  test('when it fails, the words wait and go out later', async () => {
    const { server, write, state, serverText } = writing('a')
    const broken = () => Promise.reject(new TypeError('Failed to fetch'))
    server.answers = [broken, broken]
    write('a', 'kept')
    await until(() => expect(state()).toBe('offline'))
    await until(() => expect(state()).toBe('saved'))
    expect(serverText('a')).toBe('kept')
  })

  test('an answer that is lost makes nothing happen twice, and later edits still fit', async () => {
    const { server, write, queue, state } = writing('a')
    server.answers = [
      () => {
        server.apply(queue.operations())
        return Promise.reject(new TypeError('Failed to fetch'))
      },
    ]
    write('a', 'first')
    await until(() => expect(state()).toBe('offline'))
    write('a', 'second')
    await until(() => expect(state()).toBe('saved'))
    expect(server.outline.nodes[0]).toMatchObject({ text: 'second', version: 3 })
    expect(queue.getStatus().conflicts).toEqual([])
  })

  test('a tab that ends leaves its words to the next one', async () => {
    const { server, place, open, write, serverText } = writing('a')
    server.answers = Array.from({ length: 50 }, () => () => new Promise<never>(() => {}))
    write('a', 'unsaved')
    expect(place.kept()?.pending).toHaveLength(1)
    place.crash()
    server.answers = []
    const next = open()
    expect(next.text('a')).toBe('unsaved')
    await until(() => expect(serverText('a')).toBe('unsaved'))
    await until(() => expect(place.kept()).toBeNull())
  })

  test('a session that has ended keeps everything until someone has signed in', async () => {
    const { server, write, queue, state, serverText } = writing('a')
    server.answers = [() => ({ ok: false, code: 'signed-out' })]
    write('a', 'kept')
    await until(() => expect(state()).toBe('signed-out'))
    write('a', 'kept too')
    queue.retry()
    await until(() => expect(state()).toBe('saved'))
    expect(serverText('a')).toBe('kept too')
  })

  test('another account keeps everything as well', async () => {
    const { server, place, write, state } = writing('a')
    server.answers = [() => ({ ok: true, data: { ok: false, code: 'not-found', operation: null } })]
    write('a', 'kept')
    await until(() => expect(state()).toBe('blocked'))
    expect(place.kept()?.pending).toHaveLength(1)
  })

  test('a browser without room says so', async () => {
    const { queue, write, place } = writing('a')
    place.storage.write = () => false
    write('a', 'kept')
    await until(() => expect(queue.getStatus().stored).toBe(false))
  })
})

describe('refusals', () => {
  test('a collision keeps both texts; the rest of the queue goes on', async () => {
    const { server, write, text, queue, state, serverText } = writing('a', 'b')
    server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
    write('a', 'mine')
    write('b', 'other')
    await until(() => expect(state()).toBe('refused'))
    expect(queue.getStatus().conflicts).toEqual([{ node: 'a', mine: 'mine', theirs: 'theirs', version: 2 }])
    expect([text('a'), serverText('a'), serverText('b')]).toEqual(['mine', 'theirs', 'other'])
  })

  test('while it is asked, writing goes on in the own text', async () => {
    const { server, write, text, queue, state, store } = writing('a')
    server.change({ kind: 'edit', id: 'x', node: 'a', text: 'theirs', seen: 1 })
    write('a', 'mine')
    await until(() => expect(state()).toBe('refused'))
    write('a', 'mine!')
    store.adopt(server.outline)
    expect(text('a')).toBe('mine!')
    expect(queue.getStatus().conflicts[0]).toMatchObject({ mine: 'mine!' })
    queue.dropConflict('a')
    expect(text('a')).toBe('theirs')
    store.dispatch([{ kind: 'edit', id: 'y', node: 'a', text: 'mine!', seen: 2 }])
    await until(() => expect(state()).toBe('saved'))
    expect(server.outline.nodes[0]).toMatchObject({ text: 'mine!', version: 3 })
  })

  test('the same words on both sides are no question', async () => {
    const { server, write, state } = writing('a')
    server.change({ kind: 'edit', id: 'x', node: 'a', text: 'same', seen: 1 })
    write('a', 'same')
    await until(() => expect(state()).toBe('saved'))
  })

  test('words for an item that is gone stay, with those of its new children', async () => {
    const { server, store, write, queue, state } = writing('a', '  b', 'z')
    server.change({ kind: 'delete', id: 'x', node: 'a' })
    write('a', 'orphan')
    const child = splitNode(store.getOutline(), 'a', 6)
    store.dispatch(child.operations)
    write(child.caret?.node as string, 'child')
    write('z', 'goes on')
    await until(() => expect(state()).toBe('refused'))
    expect(queue.getStatus().refused.map(({ text, code }) => [text, code])).toEqual([
      ['orphan', 'gone'],
      ['child', 'gone'],
    ])
    expect(server.outline.nodes.map(({ text }) => text)).toEqual(['goes on'])
  })

  test('one operation that the server can not read does not stop the others', async () => {
    const { server, write, queue, state, serverText } = writing('a', 'b', 'c')
    const invalid = () => ({ ok: false, code: 'invalid' }) as const
    server.answers = [invalid, invalid, invalid]
    write('a', 'bad')
    write('b', 'good')
    write('c', 'fine')
    await until(() => expect(state()).toBe('refused'))
    expect(queue.getStatus().refused.map(({ text }) => text)).toContain('bad')
    await until(() => expect([serverText('b'), serverText('c')]).toEqual(['good', 'fine']))
  })
})
