import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { editText, findNode, newInsert } from '@/features/outline/model/rules/edit'
import { inverseOf } from '@/features/outline/model/rules/inverse'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { caretAfter } from './caret-after'
import { removeNode } from './joins'
import { drawn, sketch, sketchSection } from './sketch'
import { continued, stepOf, wayBack } from './steps'

const run = (outline: Outline, operations: readonly Operation[]) => operations.reduce(applyOperation, outline)

/** The outline without what an undone edit may leave: versions, and the order of rows. */
function plain(outline: Outline) {
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
  const { nodes, levels, links, dismissals, evidence, dues, recurrences, completions, choices } = outline
  return {
    nodes: sorted(nodes.map((node) => ({ ...node, version: 1 }))),
    facets: [levels, links, dismissals, evidence, dues, recurrences, completions, choices].map(sorted),
  }
}

const start: Outline = {
  ...sketch('a:alpha', '  b:beta', '    c:gamma', '  d:delta', 'e:epsilon', 'f:', '  g:eta'),
  levels: [{ nodeId: 'b', kind: 'target', value: 3 }],
  links: [{ nodeId: 'c', competencyId: 'e' }],
  dismissals: [{ nodeId: 'd', competencyId: 'e' }],
  evidence: [{ id: 'x', competencyId: 'c', position: 'a0', text: 'proof' }],
  dues: [{ nodeId: 'd', day: '2026-12-12' }],
  recurrences: [
    { nodeId: 'd', rule: 'FREQ=DAILY' },
    { nodeId: 'f', rule: 'FREQ=WEEKLY;BYDAY=MO' },
  ],
  completions: [
    { nodeId: 'd', day: '2026-11-23' },
    { nodeId: 'd', day: '2026-12-01' },
    { nodeId: 'f', day: '2026-12-24' },
  ],
  choices: [{ nodeId: 'b', goalId: 'e' }],
}
start.nodes = start.nodes.map((node) => {
  if (node.id === 'd') return { ...node, box: 'done' as const, isGoal: true }
  if (node.id === 'g') return { ...node, box: 'done' as const, form: 'ordered' as const, start: 7 }
  return node
})

const id = fc.uuid()
const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'new')
const someDay = fc.constantFrom('2026-11-23', '2026-12-24')
const day = fc.option(someDay)
const key = fc.constantFrom('a0', 'a1', 'a2', 'a0V', 'a1V')
const text = fc.string({ maxLength: 5 })
const place = { section: fc.constant(sketchSection), parent: fc.option(node), position: key }
const isOn = fc.boolean()
const operation = fc.oneof(
  fc
    .record({ position: key, parent: fc.option(node), text })
    .map(({ position, parent, text: words }) =>
      newInsert({ text: words, node: 'new' }, { section: sketchSection, parent }, position),
    ),
  fc.record({ kind: fc.constant('edit'), id, node, text, seen: fc.constant(1) }),
  fc.record({ kind: fc.constant('move'), id, node, ...place }),
  fc.record({ kind: fc.constant('delete'), id, node }),
  fc.record({ kind: fc.constant('form'), id, node, form: fc.constantFrom('bullet', 'quote') }),
  fc.record({ kind: fc.constant('goal'), id, node, isGoal: isOn }),
  fc.record({ kind: fc.constant('choose'), id, node, goal: fc.option(node) }),
  fc.record({
    kind: fc.constant('level'),
    id,
    node,
    level: fc.constantFrom('target', 'self'),
    value: fc.option(fc.nat(4)),
  }),
  fc.record({ kind: fc.constant('link'), id, node, competency: node, linked: isOn }),
  fc.record({ kind: fc.constant('dismiss'), id, node, competency: node, dismissed: isOn }),
  fc.record({
    kind: fc.constant('evidence'),
    id,
    node,
    evidence: fc.constantFrom('x', 'y'),
    position: key,
    text: fc.option(text),
  }),
  fc.record({ kind: fc.constant('done'), id, node, day }),
  fc.record({ kind: fc.constant('due'), id, node, day }),
  fc.record({ kind: fc.constant('recur'), id, node, rule: fc.constantFrom('FREQ=DAILY', null) }),
  fc.record({ kind: fc.constant('occurrence'), id, node, day: someDay, done: isOn }),
) as fc.Arbitrary<Operation>

/** The operations that a page may dispatch: none on an item that is not there, or that makes one twice. */
function possible(outline: Outline, operations: Operation[]): Operation[] {
  let now = outline
  return operations.filter((each) => {
    const names = [
      'node' in each && each.kind !== 'insert' && each.node,
      'competency' in each && each.competency,
      'goal' in each && each.goal,
    ]
    if (each.kind === 'insert' && findNode(now, each.node)) return false
    if (names.some((name) => name && !findNode(now, name))) return false
    now = applyOperation(now, each)
    return true
  })
}

const batches = fc.array(fc.array(operation, { minLength: 1, maxLength: 6 }), { maxLength: 12 })

describe('whatever was done', () => {
  test('its inverse gives the same outline', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const done = possible(start, all.flat())
        const undone = run(run(start, done), inverseOf(start, done))
        expect(plain(undone)).toEqual(plain(start))
      }),
      { numRuns: 400 },
    )
  })

  test('all of it is undone step by step, and done again', () => {
    fc.assert(
      fc.property(batches, (all) => {
        let now = start
        const states = [start]
        const past = all.map((batch) => {
          const step = stepOf(now, possible(now, batch), 0)
          now = run(now, step.done)
          states.push(now)
          return step
        })
        const future = past.toReversed().map((step, index) => {
          const back = stepOf(now, wayBack(now, step), 0)
          now = run(now, back.done)
          expect(plain(now)).toEqual(plain(states[past.length - 1 - index] as Outline))
          return back
        })
        for (const [index, step] of future.toReversed().entries()) {
          now = run(now, wayBack(now, step))
          expect(plain(now)).toEqual(plain(states[index + 1] as Outline))
        }
      }),
      { numRuns: 400 },
    )
  })
})

test('an item that was made, taken away and made anew in one batch goes again', () => {
  const outline = sketch('a:one')
  const make = (words: string) =>
    newInsert({ text: words, node: 'b' }, { section: sketchSection, parent: null }, 'a1')
  const step = stepOf(outline, [make('first'), { kind: 'delete', id: 'x', node: 'b' }, make('second')], 0)
  const now = run(outline, step.done)
  expect(drawn(run(now, wayBack(now, step)))).toEqual(['one'])
})

describe('what others did meanwhile', () => {
  const outline = sketch('a:one')
  const inserted = newInsert({ text: '', node: 'b' }, { section: sketchSection, parent: null }, 'a1')
  const step = stepOf(outline, [inserted], 0)

  test('stays below an item that goes', () => {
    const child = newInsert({ text: 'theirs', node: 'c' }, { section: sketchSection, parent: 'b' }, 'a0')
    const now = run(outline, [inserted, child])
    expect(drawn(run(now, wayBack(now, step)))).toEqual(['one', 'theirs'])
  })

  test('keeps an item that they wrote in', () => {
    const now = run(outline, [inserted, { kind: 'edit', id: 'x', node: 'b', text: 'theirs', seen: 1 }])
    expect(wayBack(now, step)).toEqual([])
  })

  test('makes an edit see the version before, so that the server asks', () => {
    const typed = stepOf(outline, [{ kind: 'edit', id: 'x', node: 'a', text: 'two', seen: 1 }], 0)
    const mine = run(outline, typed.done)
    expect(wayBack(mine, typed)).toMatchObject([{ text: 'one', seen: 2 }])
    const theirs = run(mine, [{ kind: 'edit', id: 'y', node: 'a', text: 'three', seen: 2 }])
    expect(wayBack(theirs, typed)).toMatchObject([{ text: 'one', seen: 2 }])
    expect(findNode(theirs, 'a')?.version).toBe(3)
  })

  test('never makes an item hang below nothing', () => {
    const nested = sketch('a', '  b:words')
    const deletion = stepOf(nested, removeNode(nested, 'b').operations, 0)
    const now = run(run(nested, deletion.done), removeNode(nested, 'a').operations)
    expect(drawn(run(now, wayBack(now, deletion)))).toEqual(['words'])
  })
})

test('typing without a pause is one step', () => {
  const outline = sketch('a:one', 'b')
  const write = (name: string, words: string) => [
    editText(findNode(outline, name) ?? (outline.nodes[0] as never), words),
  ]
  const first = stepOf(outline, write('a', 'one t'), 1_000)
  const second = continued(first, write('a', 'one tw'), 1_500)
  expect(second?.undo).toEqual(first.undo)
  expect(second?.done).toMatchObject([{ text: 'one tw' }])
  expect(continued(first, write('a', 'one tw'), 2_500)).toBeNull()
  expect(continued(first, write('b', 'x'), 1_500)).toBeNull()
})

test('the caret goes behind what changed, or beside what went away', () => {
  const outline = sketch('a:one two', 'b')
  expect(caretAfter(outline, [{ kind: 'edit', id: 'x', node: 'a', text: 'one big two', seen: 1 }])).toEqual({
    node: 'a',
    at: 7,
  })
  expect(caretAfter(outline, removeNode(outline, 'b').operations)).toEqual({ node: 'a', at: 7 })
  const alone = sketch('a')
  expect(caretAfter(alone, removeNode(alone, 'a').operations)).toBeNull()
})
