import { v5 } from 'uuid'
import { expect, vi } from 'vitest'
import { drawn, sketch, sketchSection } from '@/features/outline/editing/rules/sketch'
import { splitNode } from '@/features/outline/editing/rules/splits'
import { editText, newInsert } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { bringBack, restoreOperations } from '@/features/outline/model/rules/restore'
import { OperationQueue } from '../components/operation-queue'
import { OutlineStore } from '../components/outline-store'
import type { Transport } from '../components/server-fault'
import { shelf, street } from './browser'

/** One outline as a server has it: how a tab sends, how its page loads, and what somebody else does. */
export type OutlineServer = {
  send: Transport
  load(): Promise<Outline>
  change(...operations: Operation[]): Promise<void>
}

/** The id of an item by the name that a scenario gives it. */
const idOf = (name: string) => v5(name, sketchSection)

/** The outline that a scenario begins with. @param lines as `sketch` draws them */
const outlineOf = (lines: readonly string[]): Outline =>
  sketch(...lines.map((line) => line.replace(/\S.*/, (name) => `${idOf(name)}:${name}`)))

/** The operations that make such an outline. */
export function making({ sections, nodes }: Outline): Operation[] {
  const made = sections.map(
    ({ id, analysisId, kind, heading, position }): Operation => ({
      ...{ kind: 'section', id: newId(), section: id, analysis: analysisId },
      ...{ sectionKind: kind, heading, position },
    }),
  )
  const inserts = nodes.map(({ id, text, sectionId, parentId, position }) =>
    newInsert({ node: id, text }, { section: sectionId, parent: parentId }, position),
  )
  return [...made, ...inserts]
}

const timing = { pause: 10, longest: 50, retry: 10, longestRetry: 20, timeout: 30_000 }
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 5 })

/** A browser with one tab that writes on the server, and more if asked for. */
async function deskAt(server: OutlineServer) {
  const place = shelf()
  const live = street()
  let isLost = false
  const send: Transport = async (operations) => {
    const answer = await server.send(operations)
    if (!isLost) return answer
    isLost = false
    throw new TypeError('Failed to fetch')
  }
  const open = async () => {
    const queue = new OperationQueue(send, place.storage, timing, live())
    const store = new OutlineStore(await server.load())
    store.connect(queue)
    const find = (name: string) => store.getOutline().nodes.find(({ id }) => id === idOf(name))
    const write = (name: string, text: string) => {
      const node = find(name)
      if (node) store.dispatch([editText(node, text)])
    }
    const becomes = (state: string) => until(() => expect(queue.getStatus().state).toBe(state))
    const remove = (name: string) => store.dispatch([{ kind: 'delete', id: newId(), node: idOf(name) }])
    const adopt = async () => store.adopt(await server.load())
    return { queue, store, write, remove, becomes, adopt, text: (name: string) => find(name)?.text }
  }
  return {
    ...(await open()),
    open,
    /** The next answer is lost on its way, after the server has done what it was asked. */
    loseAnswer: () => {
      isLost = true
    },
    /** Somebody else writes over an item that nobody had changed before. */
    others: (name: string, text: string) =>
      server.change({ kind: 'edit', id: newId(), node: idOf(name), text, seen: 1 }),
    othersDelete: (name: string) => server.change({ kind: 'delete', id: newId(), node: idOf(name) }),
    stored: async () => drawn(await server.load()),
    storedItem: async (name: string) => (await server.load()).nodes.find(({ id }) => id === idOf(name)),
  }
}

type Desk = Awaited<ReturnType<typeof deskAt>>

/** What happens between a tab and its server: a name, the outline it begins with, and what is done. */
type Scenario = [name: string, lines: string[], play: (desk: Desk) => Promise<void>]

const scenarios: Scenario[] = [
  [
    'writing goes on while a batch is under way, in order and without collisions',
    ['a'],
    async ({ write, queue, becomes, storedItem }) => {
      for (const words of ['one', 'one two', 'one two three']) {
        write('a', words)
        queue.flush()
        await Promise.resolve()
      }
      await becomes('saved')
      expect(await storedItem('a')).toMatchObject({ text: 'one two three' })
      expect(queue.getStatus().conflicts).toEqual([])
    },
  ],
  [
    'what others wrote is taken in, and what is not saved yet stays on top',
    ['a', 'b'],
    async ({ write, others, adopt, text }) => {
      write('a', 'mine')
      await others('b', 'theirs')
      await adopt()
      expect([text('a'), text('b')]).toEqual(['mine', 'theirs'])
    },
  ],
  [
    'acknowledged words are shown on rows that were fetched before them',
    ['a'],
    async ({ store, write, text, becomes, adopt }) => {
      const old = store.getOutline()
      write('a', 'new')
      await becomes('saved')
      store.adopt({ ...old })
      expect(text('a')).toBe('new')
      await adopt()
      expect(text('a')).toBe('new')
    },
  ],
  [
    'an answer that is lost makes nothing happen twice, and later edits still fit',
    ['a'],
    async ({ loseAnswer, write, queue, becomes, storedItem }) => {
      loseAnswer()
      write('a', 'first')
      await becomes('offline')
      write('a', 'second')
      await becomes('saved')
      expect(await storedItem('a')).toMatchObject({ text: 'second', version: 3 })
      expect(queue.getStatus().conflicts).toEqual([])
    },
  ],
  [
    'two tabs of one browser show at once what the other has saved',
    ['a', 'b'],
    async ({ write, open, becomes }) => {
      const other = await open()
      write('a', 'here')
      await becomes('saved')
      expect(other.text('a')).toBe('here')
      other.write('a', 'here and there')
      await other.becomes('saved')
      expect(other.queue.getStatus().conflicts).toEqual([])
    },
  ],
  [
    'a collision keeps both texts; the rest of the queue goes on',
    ['a', 'b'],
    async ({ others, write, becomes, queue, text, stored }) => {
      await others('a', 'theirs')
      write('a', 'mine')
      write('b', 'other')
      await becomes('refused')
      const words = { mine: 'mine', theirs: 'theirs', version: 2 }
      expect(queue.getStatus().conflicts).toEqual([
        { node: idOf('a'), ...words, section: expect.any(String) },
      ])
      expect([text('a'), ...(await stored())]).toEqual(['mine', 'theirs', 'other'])
    },
  ],
  [
    'the same words on both sides are no question',
    ['a'],
    async ({ others, write, becomes, queue }) => {
      await others('a', 'same')
      write('a', 'same')
      await becomes('saved')
      expect(queue.getStatus().conflicts).toEqual([])
    },
  ],
  [
    'words for an item that is gone stay, with those of its new children',
    ['a', '  b', 'z'],
    async ({ othersDelete, store, write, becomes, queue, stored }) => {
      await othersDelete('a')
      write('a', 'orphan')
      const child = splitNode(store.getOutline(), idOf('a'), 6)
      store.dispatch(child.operations)
      const made = store.getOutline().nodes.find(({ id }) => id === child.caret?.node)
      if (made) store.dispatch([editText(made, 'child')])
      write('z', 'goes on')
      await becomes('refused')
      expect(queue.getStatus().refused.map(({ text, code }) => [text, code])).toEqual([
        ['orphan', 'gone'],
        ['child', 'gone'],
      ])
      expect(await stored()).toEqual(['goes on'])
    },
  ],
  [
    'an item that was deleted elsewhere comes back in its place, with the words written here',
    ['a', '  b', '  c', 'z'],
    async ({ othersDelete, store, write, becomes, queue, adopt, stored }) => {
      await othersDelete('b')
      write('b', 'mine')
      await becomes('refused')
      await adopt()
      const [edit] = queue.getStatus().refused
      store.dispatch(bringBack(store.getOutline(), edit?.back ?? [], edit?.text ?? ''))
      queue.dropRefused(edit?.id ?? '')
      await becomes('saved')
      expect(await stored()).toEqual(['a', '  mine', '  c', 'z'])
    },
  ],
  [
    'an item that was edited elsewhere is not deleted unseen, but then it is',
    ['a', 'b'],
    async ({ others, remove, becomes, queue, text, stored }) => {
      await others('a', 'theirs')
      remove('a')
      await becomes('refused')
      expect(queue.getStatus().refused).toMatchObject([{ text: null, code: 'changed' }])
      expect([text('a'), await stored()]).toEqual(['theirs', ['theirs', 'b']])
      remove('a')
      await until(async () => expect(await stored()).toEqual(['b']))
    },
  ],
  [
    'nor after own words for it: they are given up, the others are not',
    ['a', 'b'],
    async ({ others, write, remove, becomes, queue, stored }) => {
      await others('a', 'theirs')
      write('a', 'mine')
      remove('a')
      await becomes('refused')
      expect(queue.getStatus().refused).toMatchObject([{ code: 'changed' }])
      expect(await stored()).toEqual(['theirs', 'b'])
    },
  ],
  [
    'the other text of a question that was answered long ago never comes back',
    ['a', 'b'],
    async ({ others, store, write, becomes, queue, adopt, text }) => {
      await others('a', 'theirs')
      write('a', 'mine')
      await becomes('refused')
      queue.dropConflict(idOf('a'))
      write('a', 'answer')
      await becomes('saved')
      const undo = restoreOperations(store.getOutline(), idOf('a'))
      store.dispatch([{ kind: 'delete', id: newId(), node: idOf('a') }, ...undo])
      await becomes('saved')
      await adopt()
      expect(text('a')).toBe('answer')
    },
  ],
]

/** What two servers have to do alike, for test.each. @param serve gives a server with an outline of its own */
export const played = (serve: (outline: Outline) => Promise<OutlineServer>) =>
  scenarios.map(([name, lines, play]): [string, () => Promise<void>] => [
    name,
    async () => play(await deskAt(await serve(outlineOf(lines)))),
  ])
