import { describe, expect, test, vi } from 'vitest'
import { splitNode } from '@/features/outline/editing/rules/splits'
import { newInsert } from '@/features/outline/model/rules/edit'
import { textLimit } from '@/features/outline/model/rules/limits'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import { mostBytes } from '@/lib/request-bounds'
import { writing } from '../testing/writing-desk'

const until = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 })

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

describe('a request', () => {
  const hangul = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) =>
      newInsert(
        { node: `${index}`, text: '가'.repeat(length) },
        {
          section: 's',
          parent: null,
        },
        `a${index}`,
      ),
    )
  const bytes = (batch: Operation[]) =>
    Buffer.byteLength(JSON.stringify({ owner: newId(), operations: batch }))

  test('stays below the limit of the server, counted in bytes', async () => {
    const { server, store, state } = writing('a')
    store.dispatch(hangul(40, 5_000))
    await until(() => expect(state()).toBe('saved'))
    expect(server.batches.flat()).toHaveLength(40)
    for (const batch of server.batches) expect(bytes(batch)).toBeLessThan(mostBytes.usual)
  })

  test('of one item of the longest text fits, whatever its characters', () => {
    const [insert] = hangul(1, textLimit)
    for (const character of ['가', '\u0001', '"', '\ud83d']) {
      const batch = [{ ...insert, text: character.repeat(textLimit) } as Operation]
      expect(bytes(batch)).toBeLessThan(mostBytes.usual)
    }
  })

  test('that was not read is cut in two at once until it goes through', async () => {
    const { server, store, state } = writing('a')
    server.mostBytes = 20_000
    store.dispatch(hangul(40, 1_000))
    await until(() => expect(state()).toBe('saved'))
    expect(server.batches.flat()).toHaveLength(40)
    expect(server.batches.length).toBeLessThan(20)
  })

  test('that can not be cut any more stops no other, and its words are kept', async () => {
    const { server, write, queue, state, serverText } = writing('a', 'b', 'c')
    server.mostBytes = 2_000
    write('a', 'one')
    write('b', '가'.repeat(1_000))
    write('c', 'two')
    await until(() => expect(state()).toBe('refused'))
    expect(queue.getStatus().refused).toMatchObject([{ text: '가'.repeat(1_000), code: 'failed' }])
    expect(['a', 'c'].map(serverText)).toEqual(['one', 'two'])
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

  test('a day that is full is said with its end, keeps the words, and saves them by itself afterwards', async () => {
    const { server, write, queue, text, state } = writing('a')
    const full = { ok: false, code: 'storage-full', until: '내일 09:00' } as const
    server.answers = Array.from({ length: 8 }, () => () => full)
    write('a', 'kept')
    await until(() => expect(state()).toBe('full'))
    expect(queue.getStatus()).toMatchObject({ until: '내일 09:00', refused: [] })
    expect(text('a')).toBe('kept')
    await until(() => expect(state()).toBe('saved'))
    expect(server.outline.nodes[0]?.text).toBe('kept')
  })

  test('a server that is busy is asked again, however often, and nothing is put aside', async () => {
    const { server, queue, write, state, serverText } = writing('a')
    server.answers = Array.from({ length: 8 }, () => () => ({ ok: false, code: 'busy' }))
    write('a', 'kept')
    await until(() => expect(state()).toBe('busy'))
    await until(() => expect(state()).toBe('saved'))
    expect(serverText('a')).toBe('kept')
    expect(queue.getStatus().refused).toEqual([])
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

describe('a server that breaks on some words', () => {
  test('gets all the others, and those words are put aside', async () => {
    const { server, write, queue, state, serverText } = writing('a', 'b', 'c', 'd')
    server.breaksOn = 'bad'
    write('a', 'one')
    write('b', 'bad')
    write('c', 'two')
    write('d', 'three')
    await until(() => expect(state()).toBe('refused'))
    expect(queue.getStatus().refused).toMatchObject([{ text: 'bad', code: 'failed' }])
    expect(['a', 'b', 'c', 'd'].map(serverText)).toEqual(['one', 'b', 'two', 'three'])
  })

  test('is not mistaken for one that is down: then everything waits', async () => {
    const { server, write, queue, state, serverText } = writing('a')
    server.answers = Array.from({ length: 12 }, () => () => Promise.reject(new TypeError('Failed to fetch')))
    write('a', 'kept')
    await until(() => expect(state()).toBe('saved'))
    expect(serverText('a')).toBe('kept')
    expect(queue.getStatus().refused).toEqual([])
  })
})

describe('two tabs of one browser', () => {
  test('never show the words of the other over those that are being written', async () => {
    const { server, write, open, state } = writing('a')
    const other = open()
    other.write('a', 'mine')
    write('a', 'theirs')
    const { queue } = other
    await until(() => expect([state(), other.state()].sort()).toEqual(['refused', 'saved']))
    const [asked, text] = state() === 'refused' ? ['theirs', 'mine'] : ['mine', 'theirs']
    expect(server.outline.nodes[0]?.text).toBe(text)
    if (state() === 'saved')
      expect(queue.getStatus().conflicts[0]).toMatchObject({ mine: asked, theirs: text })
  })
})
