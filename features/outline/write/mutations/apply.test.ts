import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs, type Viewer } from '@/db/client'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { mergeBackward, mergeForward, removeNode } from '@/features/outline/editing/rules/joins'
import { indent, moveDown, moveUp, outdent } from '@/features/outline/editing/rules/moves'
import { pasteLines } from '@/features/outline/editing/rules/paste'
import { pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { splitNode } from '@/features/outline/editing/rules/splits'
import { loadOutline } from '@/features/outline/model/queries'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { type Edit, editText, newInsert } from '@/features/outline/model/rules/edit'
import { depthLimit, sectionLimit } from '@/features/outline/model/rules/limits'
import type { Operation } from '@/features/outline/model/rules/operation'
import { keysAfter } from '@/features/outline/model/rules/order'
import type { Outline } from '@/features/outline/model/rules/outline'
import { restoreOperations } from '@/features/outline/model/rules/restore'
import { subtreeIds } from '@/features/outline/model/rules/tree'
import type { SectionKind } from '@/lib/outline-kinds'
import { levels } from '@/lib/outline-kinds'
import { applyOperations } from './apply'

const people: string[] = []

async function person(): Promise<{ id: string; viewer: Viewer }> {
  const { id } = await createPerson()
  people.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

afterAll(() => Promise.all(people.map(deletePerson)))

const section = (kind: SectionKind, analysis: string | null, id = newId()): Operation => ({
  kind: 'section',
  id: newId(),
  section: id,
  analysis,
  sectionKind: kind,
  heading: null,
  position: 'a0',
})

const insert = (node: string, at: string, text: string, parent: string | null = null, position = 'a0') =>
  newInsert({ node, text }, { section: at, parent }, position)

const load = (viewer: Viewer, owner: string, analysis: string | null = null) =>
  readAs(viewer, (tx) => loadOutline(tx, owner, analysis))

const edit = (node: string, text: string, seen: number): Operation => {
  return { kind: 'edit', id: newId(), node, text, seen }
}

/** Rows as a set: the order in which they are kept means nothing. */
function rows(outline: Outline) {
  const sorted = <Row>(list: Row[]) =>
    list.map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort()
  const { revision: _, ...tables } = outline
  return Object.fromEntries(Object.entries(tables).map(([name, list]) => [name, sorted(list as unknown[])]))
}

describe('a batch', () => {
  let id: string
  let viewer: Viewer
  let goals: string
  const write = (...operations: Operation[]) => applyOperations(viewer, id, operations)
  const texts = async () => (await load(viewer, id)).nodes.map(({ text }) => text)

  beforeAll(async () => {
    const made = await person()
    id = made.id
    viewer = made.viewer
    goals = newId()
    await write(section('goals', null, goals))
  })

  async function fresh(...names: string[]): Promise<string[]> {
    const old = await load(viewer, id)
    const clear = old.nodes.map((node): Operation => ({ kind: 'delete', id: newId(), node: node.id }))
    const ids = names.map(() => newId())
    await write(...clear, ...names.map((name, i) => insert(ids[i] as string, goals, name, null, `a${i}`)))
    return ids
  }

  test('is stored, counts the revision on and bumps the version of an edited text', async () => {
    const [a] = (await fresh('a')) as [string]
    const before = await load(viewer, id)
    const result = await write(edit(a, 'b', 1))
    expect(result).toEqual({ ok: true, revision: before.revision + 1 })
    expect((await load(viewer, id)).nodes).toMatchObject([{ text: 'b', version: 2 }])
  })

  test('sent twice changes nothing the second time', async () => {
    const [a] = (await fresh('a')) as [string]
    const batch = [edit(a, 'b', 1), insert(newId(), goals, 'c', null, 'a5')]
    expect(await write(...batch)).toMatchObject({ ok: true })
    const once = await load(viewer, id)
    expect(await write(...batch)).toMatchObject({ ok: true })
    expect(rows(await load(viewer, id))).toEqual(rows(once))
  })

  test('is refused as a whole when a text has changed meanwhile, and both texts are told', async () => {
    const [a] = (await fresh('a')) as [string]
    await write(edit(a, 'theirs', 1))
    const mine = edit(a, 'mine', 1)
    const result = await write(insert(newId(), goals, 'x', null, 'a5'), mine)
    expect(result).toEqual({
      ok: false,
      code: 'collision',
      operation: mine.id,
      node: a,
      text: 'theirs',
      version: 2,
    })
    expect(await texts()).toEqual(['theirs'])
  })

  test('says when an item is gone', async () => {
    const gone = edit(newId(), 'x', 1)
    expect(await write(gone)).toEqual({ ok: false, code: 'gone', operation: gone.id })
    const [a] = (await fresh('a')) as [string]
    const orphan = insert(newId(), goals, 'x', newId())
    expect(await write(edit(a, 'b', 1), orphan)).toEqual({ ok: false, code: 'gone', operation: orphan.id })
    expect(await texts()).toEqual(['a'])
  })

  test('never moves an item below itself', async () => {
    const [a, b] = (await fresh('a', 'b')) as [string, string]
    const under = { kind: 'move', section: goals, position: 'a0' } as const
    expect(await write({ ...under, id: newId(), node: b, parent: a })).toMatchObject({ ok: true })
    const cycle: Operation = { ...under, id: newId(), node: a, parent: b }
    expect(await write(cycle)).toEqual({ ok: false, code: 'cycle', operation: cycle.id })
    const itself: Operation = { ...under, id: newId(), node: a, parent: a }
    expect(await write(itself)).toMatchObject({ ok: false, code: 'cycle' })
  })

  test('never brings an item back below itself', async () => {
    const [a] = (await fresh('a')) as [string]
    const b = newId()
    await write(insert(b, goals, 'b', a))
    const deletion: Operation = { kind: 'delete', id: newId(), node: a }
    const itself = insert(a, goals, 'a', a)
    expect(await write(deletion, itself)).toEqual({ ok: false, code: 'gone', operation: itself.id })
    const circle = [insert(a, goals, 'a', b), insert(b, goals, 'b', a)]
    expect(await write(deletion, ...circle)).toMatchObject({ ok: false, code: 'gone' })
    expect(await texts()).toEqual(['a', 'b'])
  })

  test('never makes an outline deeper than its limit', async () => {
    const [a] = (await fresh('a')) as [string]
    const chain = Array.from({ length: depthLimit }, () => newId())
    const links = chain.map((node, i) => insert(node, goals, 'x', chain[i - 1] ?? null, 'a5'))
    expect(await write(...links)).toMatchObject({ ok: true })
    const one = insert(newId(), goals, 'x', chain.at(-1))
    const refused = { ok: false, code: 'too-deep' }
    expect(await write(insert(newId(), goals, 'y', a), one)).toEqual({ ...refused, operation: one.id })
    const move = { kind: 'move', id: newId(), section: goals, position: 'a0' } as const
    expect(await write({ ...move, node: chain[0] as string, parent: a })).toEqual({
      ...refused,
      operation: move.id,
    })
    expect(await write({ ...move, node: chain[1] as string, parent: a })).toMatchObject({ ok: true })
  })

  test('never fills an outline without end', async () => {
    await fresh('a')
    const many = keysAfter([], null, sectionLimit - 1).keys.map((key) =>
      insert(newId(), goals, 'x', null, key),
    )
    expect(await write(...many)).toMatchObject({ ok: true })
    const one = insert(newId(), goals, 'y')
    expect(await write(one)).toEqual({ ok: false, code: 'too-many', operation: one.id })
  })

  test('never puts an item into two places, nor a level on what is no competency', async () => {
    const [a] = (await fresh('a')) as [string]
    expect(await write(insert(a, goals, 'again'))).toMatchObject({ ok: false, code: 'misplaced' })
    const level: Operation = { kind: 'level', id: newId(), node: a, level: 'self', value: 2 }
    expect(await write(level)).toEqual({ ok: false, code: 'misplaced', operation: level.id })
  })

  test('may bring back what it deletes, with all below it', async () => {
    const [a] = (await fresh('a')) as [string]
    await write(insert(newId(), goals, 'b', a))
    const before = await load(viewer, id)
    const deletion = removeNode(before, a).operations
    expect(await write(...deletion, ...restoreOperations(before, a))).toMatchObject({ ok: true })
    const apartFromVersions = (outline: Outline) =>
      rows({ ...outline, nodes: outline.nodes.map((node) => ({ ...node, version: 1 })) })
    expect(apartFromVersions(await load(viewer, id))).toEqual(apartFromVersions(before))
  })

  test('two at once: both are carried out, or one of them is told of the collision', async () => {
    const [a, b] = (await fresh('a', 'b')) as [string, string]
    const apart = await Promise.all([write(edit(a, 'x', 1)), write(edit(b, 'y', 1))])
    expect(apart.map(({ ok }) => ok)).toEqual([true, true])
    const together = await Promise.all([write(edit(a, 'p', 2)), write(edit(a, 'q', 2))])
    expect(together.map(({ ok }) => ok).sort()).toEqual([false, true])
    const [won] = together.map((result, i) => (result.ok ? ['p', 'q'][i] : null)).filter(Boolean)
    expect(together.find(({ ok }) => !ok)).toMatchObject({ code: 'collision', text: won, version: 3 })
    expect(await texts()).toEqual([won, 'y'])
  })

  test('of a stranger changes and tells nothing', async () => {
    const [a] = (await fresh('a')) as [string]
    const stranger = await person()
    const foreign = await applyOperations(stranger.viewer, id, [edit(a, 'stolen', 1)])
    expect(foreign).toEqual({ ok: false, code: 'not-found', operation: null })
    expect(await texts()).toEqual(['a'])
    const nobody = await applyOperations(stranger.viewer, newId(), [edit(a, 'stolen', 1)])
    expect(nobody).toEqual({ ok: false, code: 'not-found', operation: null })
    const borrowed = await applyOperations(stranger.viewer, stranger.id, [edit(a, 'stolen', 1)])
    expect(borrowed).toMatchObject({ ok: false, code: 'gone' })
  })
})

describe('the browser and the database', () => {
  const analysis = newId()
  const [goal, required, todo] = [newId(), newId(), newId()]

  type Step = { key: number; item: number; at: number }

  function keys(outline: Outline, { key, item, at }: Step): Edit | Operation[] {
    const node = outline.nodes[item % Math.max(1, outline.nodes.length)]
    if (!node) return []
    const caret = Math.min(at, node.text.length)
    const competency = outline.nodes.find(({ sectionId }) => sectionId === required)?.id
    const day = at % 2 === 0 ? '2026-12-12' : null
    const one = { id: newId(), node: node.id }
    const isRequired = node.sectionId === required
    const all: (() => Edit | Operation[])[] = [
      () => splitNode(outline, node.id, caret),
      () => indent(outline, node.id, caret),
      () => outdent(outline, node.id, caret),
      () => mergeBackward(outline, node.id),
      () => mergeForward(outline, node.id),
      () => moveUp(outline, node.id, caret),
      () => moveDown(outline, node.id, caret),
      () => pasteLines(outline, node.id, caret, caret, pastedItems('x\n  - [x] y\nz')),
      () => [editText(node, `${node.text}!`), editText({ ...node, version: node.version + 1 }, 'twice')],
      () =>
        isRequired
          ? [{ ...one, kind: 'level', level: 'target', value: levels[at % 5] ?? 0 }]
          : [{ ...one, kind: 'done', day }],
      () =>
        isRequired
          ? [{ ...one, kind: 'evidence', evidence: newId(), position: 'a0', text: 'proof' }]
          : [{ ...one, kind: 'due', day }],
      () => (isRequired || !competency ? [] : [{ ...one, kind: 'link', competency, linked: at % 2 === 0 }]),
      () => [{ ...one, kind: 'form', form: 'quote' }],
      () => [
        ...removeNode(outline, node.id).operations,
        ...(at % 2 ? restoreOperations(outline, node.id) : []),
      ],
      () =>
        outline.nodes.length - subtreeIds(outline.nodes, node.id).size > 3
          ? removeNode(outline, node.id)
          : [],
    ]
    return all[key]?.() ?? []
  }

  test('come to the same rows by the same operations', async () => {
    const { id, viewer } = await person()
    const start: Operation[] = [
      { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
      section('goal', analysis, goal),
      section('required', analysis, required),
      section('todo', analysis, todo),
    ]
    expect(await applyOperations(viewer, id, start)).toMatchObject({ ok: true })
    const step = fc.record({ key: fc.nat(14), item: fc.nat(50), at: fc.nat(9) })
    // A day set twice in a row, by operations that are not written in the same order.
    const dueTwice = [
      { key: 10, item: 21, at: 0 },
      { key: 13, item: 7, at: 1 },
      { key: 10, item: 21, at: 0 },
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        let outline = await load(viewer, id, analysis)
        const first = [required, todo].map((at) => insert(newId(), at, 'word', null, 'a0'))
        const batch: Operation[] = [
          ...outline.nodes.map((node): Operation => ({ kind: 'delete', id: newId(), node: node.id })),
          ...first,
        ]
        outline = batch.reduce(applyOperation, outline)
        for (const one of steps) {
          const made = keys(outline, one)
          const operations = Array.isArray(made) ? made : made.operations
          batch.push(...operations)
          outline = operations.reduce(applyOperation, outline)
        }
        expect(await applyOperations(viewer, id, batch)).toMatchObject({ ok: true })
        expect(rows(await load(viewer, id, analysis))).toEqual(rows(outline))
      }),
      { numRuns: 40, examples: [[dueTwice]] },
    )
  }, 60_000)
})
