import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { readAs } from '@/db/client'
import { createPerson, createSession, deletePerson, owner } from '@/db/testing/factories'
import { indent, moveDown, moveUp, outdent } from '@/features/outline/editing/rules/moves'
import { transfer } from '@/features/outline/editing/rules/transfer'
import { loadOutline } from '@/features/outline/model/queries'
import { editText, findNode, newInsert } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { ancestorIds } from '@/features/outline/model/rules/tree'
import { Device } from '../testing/device'
import { applyOperations } from './apply'

const people: string[] = []
afterAll(() => Promise.all(people.map(deletePerson)))

/** Somebody with two empty sections. */
async function writer() {
  const { id } = await createPerson()
  people.push(id)
  const { viewer } = await createSession(id)
  const section = newId()
  const write = (...operations: Operation[]) => applyOperations(viewer, id, operations)
  const made = { kind: 'section', analysis: null, heading: null, position: 'a0' } as const
  await write(
    { ...made, id: newId(), section, sectionKind: 'goals' },
    { ...made, id: newId(), section: newId(), sectionKind: 'strength' },
  )
  const item = (node: string, text: string) => newInsert({ node, text }, { section, parent: null }, 'a0')
  const load = () => readAs(viewer, (tx) => loadOutline(tx, id, null))
  return { id, viewer, section, write, item, load }
}

type Writer = Awaited<ReturnType<typeof writer>>

/** Kinds of steps: nine changes, then fetching the page, undo, redo, and an answer. */
const kinds = 13

type Step = { who: number; what: number; item: number; send: boolean; pause: boolean }
let counter = 0

/** One thing that a writer does; every text is one that nobody has typed before. */
function change(device: Device, outline: Outline, section: string, { what, item }: Step): void {
  const node = outline.nodes[item % Math.max(1, outline.nodes.length)]
  counter += 1
  const text = `words ${counter}`
  const add = () =>
    device.do([
      newInsert({ text }, { section: node?.sectionId ?? section, parent: node?.id ?? null }, `a${item % 10}`),
    ])
  if (!node) {
    add()
    return
  }
  const changes = [
    () => device.do([editText(node, text)]),
    () => device.do([editText(node, text)]),
    add,
    () => device.do(indent(outline, node.id, 0).operations),
    () => device.do(outdent(outline, node.id, 0).operations),
    () => device.do(moveUp(outline, node.id, 0).operations),
    () => device.do(moveDown(outline, node.id, 0).operations),
    () => {
      // Whoever deletes means the item and all below it, as it stands on this screen.
      const below = outline.nodes.filter(({ id }) => ancestorIds(outline.nodes, id).includes(node.id))
      for (const { id, text: shown } of [node, ...below]) {
        device.answered.add(shown)
        device.typed.delete(id)
      }
      device.store.dispatch([{ kind: 'delete', id: newId(), node: node.id }])
    },
    () => {
      const other = outline.sections.find(({ id }) => id !== node.sectionId)
      const place = { parent: null, after: null }
      if (other) device.store.dispatch(transfer(outline, [node.id], { section: other, ...place }))
    },
  ]
  changes[what % changes.length]?.()
}

/** Both write the same two items; one sends two edits of an item together, of which the first has missed the other's. */
const editUponEdit: Step[] = [
  [1, 7, 0, false],
  [0, 0, 0, false],
  [1, 0, 0, true],
  [0, 0, 4, false],
  [1, 0, 0, false],
  [0, 0, 0, false],
].map(([who, what, item, pause]) => ({ who, what, item, pause, send: false }) as Step)

/** Any steps of so many writers. */
const stepsOf = (writers: number) =>
  fc.array(
    fc.record({
      who: fc.nat(writers - 1),
      what: fc.nat(kinds - 1),
      item: fc.nat(30),
      send: fc.boolean(),
      pause: fc.boolean(),
    }),
    { minLength: 5, maxLength: 40 },
  )

/** Two devices that begin with the same three items, after these steps and once all of them is sent. */
async function devicesAfter(steps: readonly Step[], { id, viewer, section, load }: Writer) {
  const before = await load()
  const first = [0, 1, 2].map((n) => newInsert({ text: `first ${n}` }, { section, parent: null }, `a${n}`))
  await applyOperations(viewer, id, [
    ...before.nodes.map((node): Operation => ({ kind: 'delete', id: newId(), node: node.id })),
    ...first,
  ])
  const start = await load()
  const devices = [new Device(start, viewer, id), new Device(start, viewer, id)] as const
  for (const one of steps) {
    const device = devices[one.who] as Device
    if (one.what === 9) device.store.adopt(await load())
    else if (one.what === 10) device.turn(device.store.undo())
    else if (one.what === 11) device.turn(device.store.redo())
    else if (one.what === 12) device.answer(one.item)
    else change(device, device.store.getOutline(), section, one)
    if (one.send) device.send()
    if (one.pause) await new Promise((resolve) => setTimeout(resolve, 4))
  }
  await Promise.all(devices.map((device) => device.drain()))
  return devices
}

test('two devices at once: no text that was typed is ever lost', async () => {
  const person = await writer()
  let asked = 0
  await fc.assert(
    fc.asyncProperty(stepsOf(2), async (steps) => {
      const devices = await devicesAfter(steps, person)
      await expectAlike(devices, person.load)
      asked += await expectKept(devices, (await person.load()).nodes, person.id)
    }),
    { numRuns: 60, examples: [[editUponEdit]] },
  )
  expect(asked).toBeGreaterThan(10)
}, 120_000)

test('one device alone is never asked nor refused anything', async () => {
  const person = await writer()
  await fc.assert(
    fc.asyncProperty(stepsOf(1), async (steps) => {
      const devices = await devicesAfter(steps, person)
      expect(devices[0].queue.getStatus()).toMatchObject({ conflicts: [], refused: [] })
      await expectAlike([devices[0]], person.load)
    }),
    { numRuns: 30 },
  )
}, 120_000)

/** In the end both devices show what is stored, but for the words that they still ask about, each at its item. */
async function expectAlike(devices: readonly Device[], load: () => Promise<Outline>): Promise<void> {
  const stored = await load()
  for (const { store, queue } of devices) {
    store.adopt(await load())
    const asked = new Set(queue.getStatus().conflicts.map(({ node }) => node))
    for (const node of asked) expect(findNode(stored, node), node).not.toBeNull()
    const rows = ({ nodes }: Outline) =>
      nodes
        .map(({ id, sectionId, parentId, position, text }) => {
          return [id, sectionId, parentId, position, asked.has(id) || text]
        })
        .sort()
    expect(rows(store.getOutline())).toEqual(rows(stored))
  }
}

/**
 * Whatever a writer typed last into an item stands there, or is asked about, on the same device or as the other words of
 * the other one's question; or the other one read and replaced it, or deleted the item, after it was saved: then it is in
 * the history.
 *
 * @returns how much was asked about
 */
async function expectKept(devices: readonly Device[], nodes: Outline['nodes'], id: string): Promise<number> {
  const stored = await owner()<{ text: string }[]>`
    select body ->> 'text' as text from public.operation where owner_id = ${id} and body ? 'text'`
  const history = new Set(stored.map(({ text }) => text))
  const answered = new Set(devices.flatMap((device) => [...device.answered]))
  const shown = devices.flatMap(({ queue }) => queue.getStatus().conflicts.map(({ theirs }) => theirs))
  let asked = 0
  for (const { queue, typed } of devices) {
    const { conflicts, refused } = queue.getStatus()
    const asks = [...conflicts.map(({ mine }) => mine), ...refused.map(({ text }) => text)]
    asked += asks.length
    for (const [node, text] of typed) {
      const row = nodes.find((one) => one.id === node)
      const isInHistory = (!row || answered.has(text)) && history.has(text)
      const isKept = row?.text === text || [...asks, ...shown].includes(text) || isInHistory
      expect(isKept, `"${text}"`).toBe(true)
    }
  }
  return asked
}

test('a deletion that saw other words is refused and told of them', async () => {
  const { write, item } = await writer()
  const node = newId()
  await write(item(node, 'old'), { kind: 'edit', id: newId(), node, text: 'new', seen: 1 })
  const deletion = { kind: 'delete', id: newId(), node, seen: 1 } as const
  const told = { ok: false, code: 'collision', operation: deletion.id, node, text: 'new', version: 2 }
  expect(await write(deletion)).toEqual(told)
  expect(await write({ ...deletion, seen: 2 })).toMatchObject({ ok: true })
})

test('an edit that follows one which missed other words is told of those, not of its own', async () => {
  const { write, item } = await writer()
  const node = newId()
  await write(item(node, 'old'))
  const edit = (text: string, seen: number): Operation => ({ kind: 'edit', id: newId(), node, text, seen })
  await write(edit('theirs', 1))
  const batch = [edit('mine', 1), edit('mine again', 2)]
  const told = { ok: false, code: 'collision', operation: batch[0]?.id, node, text: 'theirs', version: 2 }
  expect(await write(...batch)).toEqual(told)
  const late = [edit('mine', 2), edit('mine again', 7)]
  expect(await write(...late)).toEqual({ ...told, operation: late[1]?.id })
})

test('what another device has changed or put below an item is not deleted with it unread', async () => {
  const { id, viewer, write, item, load } = await writer()
  const [above, below] = [newId(), newId()]
  await write(item(above, 'above'), { ...item(below, 'below'), parent: above })
  const device = new Device(await load(), viewer, id)
  const remove = async () => {
    device.store.dispatch([{ kind: 'delete', id: newId(), node: above }])
    await device.drain()
    return (await load()).nodes.length
  }
  await write({ kind: 'edit', id: newId(), node: below, text: 'other words', seen: 1 })
  expect(await remove()).toBe(2)
  expect(device.queue.getStatus().refused).toMatchObject([{ text: null, code: 'changed' }])
  device.store.adopt(await load())
  await write({ ...item(newId(), 'new'), parent: above })
  expect(await remove()).toBe(3)
  device.store.adopt(await load())
  expect(await remove()).toBe(0)
})

test('an edit of an item that was deleted and brought back meanwhile is asked about', async () => {
  const { id, viewer, write, item, load } = await writer()
  const node = newId()
  await write(item(node, 'old'))
  const [here, there] = [new Device(await load(), viewer, id), new Device(await load(), viewer, id)]
  here.store.dispatch([{ kind: 'delete', id: newId(), node }])
  here.store.undo()
  here.do([editText(findNode(here.store.getOutline(), node) as Node, 'new')])
  there.do([editText(findNode(there.store.getOutline(), node) as Node, 'other')])
  await here.drain()
  await there.drain()
  expect(there.queue.getStatus().conflicts).toMatchObject([{ node, mine: 'other', theirs: 'new' }])
})

test('an item that is new, gets others below it and is deleted again takes them along', async () => {
  const { write, item, section, load } = await writer()
  const [below, above] = [newId(), newId()]
  await write(item(below, 'below'))
  const batch: Operation[] = [
    item(above, 'above'),
    { kind: 'move', id: newId(), node: below, section, parent: above, position: 'a0' },
    { kind: 'delete', id: newId(), node: above, seen: 1 },
  ]
  expect(await write(...batch)).toMatchObject({ ok: true })
  expect((await load()).nodes).toEqual([])
})
