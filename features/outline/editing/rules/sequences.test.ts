import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import type { Edit } from '@/features/outline/model/rules/edit'
import type { Outline } from '@/features/outline/model/rules/outline'
import { restoreOperations } from '@/features/outline/model/rules/restore'
import { flatten, subtreeIds, toTree } from '@/features/outline/model/rules/tree'
import { mergeBackward, mergeForward, removeNode } from './joins'
import { indent, moveDown, moveUp, outdent } from './moves'
import { pasteLines } from './paste'
import { pastedItems } from './pasted-items'
import { drawn, sketch, sketchSection } from './sketch'
import { splitNode } from './splits'

const start = () => sketch('a:alpha', '  b:beta', '    c:gamma', '  d:delta', 'e:epsilon', 'f:', '  g:eta')

type Step = { key: number; item: number; at: number }
const steps = fc.array(fc.record({ key: fc.nat(7), item: fc.nat(), at: fc.nat(12) }), { maxLength: 40 })

function edit(outline: Outline, { key, item, at }: Step): Edit {
  const node = outline.nodes[item % Math.max(1, outline.nodes.length)]
  if (!node) return { operations: [], caret: null }
  const caret = Math.min(at, node.text.length)
  const keys = [
    () => splitNode(outline, node.id, caret),
    () => indent(outline, node.id, caret),
    () => outdent(outline, node.id, caret),
    () => mergeBackward(outline, node.id),
    () => mergeForward(outline, node.id),
    () => moveUp(outline, node.id, caret),
    () => moveDown(outline, node.id, caret),
    () => pasteLines(outline, node.id, caret, caret, pastedItems('x\n  - y')),
  ]
  return keys[key]?.() ?? { operations: [], caret: null }
}

/** Every character of the outline, in any order. */
const letters = (outline: Outline) => [...outline.nodes.map(({ text }) => text).join('')].sort().join('')

test('whatever is pressed, no character is lost, invented or out of sight', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      let outline = start()
      for (const step of sequence) {
        const { operations, caret } = edit(outline, step)
        const pasted = step.key === 7 && operations.length > 0 ? 'xy' : ''
        const expected = [...(letters(outline) + pasted)].sort().join('')
        outline = operations.reduce(applyOperation, outline)
        expect(letters(outline)).toBe(expected)
        expect(flatten(toTree(outline.nodes, sketchSection))).toHaveLength(outline.nodes.length)
        const focused = outline.nodes.find(({ id }) => id === caret?.node)
        if (caret) expect(focused?.text.length).toBeGreaterThanOrEqual(caret.at)
      }
    }),
    { numRuns: 300 },
  )
})

test('a deletion that is undone leaves everything as it was', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (sequence, item) => {
      const outline = sequence.reduce(
        (before, step) => edit(before, step).operations.reduce(applyOperation, before),
        start(),
      )
      const node = outline.nodes[item % Math.max(1, outline.nodes.length)]
      if (!node) return
      const undo = restoreOperations(outline, node.id)
      const deleted = removeNode(outline, node.id).operations.reduce(applyOperation, outline)
      expect(deleted.nodes).toHaveLength(outline.nodes.length - subtreeIds(outline.nodes, node.id).size)
      expect(drawn(undo.reduce(applyOperation, deleted))).toEqual(drawn(outline))
    }),
  )
})

test('undoing brings back levels, links, evidence, days and marks', () => {
  const full: Outline = {
    ...start(),
    levels: [{ nodeId: 'b', kind: 'target', value: 3 }],
    links: [{ nodeId: 'c', competencyId: 'e' }],
    dismissals: [{ nodeId: 'd', competencyId: 'e' }],
    evidence: [{ id: 'x', competencyId: 'c', position: 'a0', text: 'proof' }],
    dues: [{ nodeId: 'd', day: '2026-12-12' }],
    recurrences: [{ nodeId: 'd', rule: 'FREQ=DAILY' }],
    completions: [
      { nodeId: 'd', day: '2026-11-30' },
      { nodeId: 'd', day: '2026-12-01' },
    ],
    choices: [{ nodeId: 'b', goalId: 'e' }],
  }
  full.nodes = full.nodes.map((node) =>
    node.id === 'd' ? { ...node, box: 'done', isGoal: true, form: 'quote' } : node,
  )
  const undo = restoreOperations(full, 'a')
  const back = undo.reduce(applyOperation, removeNode(full, 'a').operations.reduce(applyOperation, full))
  const byId = ({ nodes }: Outline) => {
    const all = nodes.map(({ version: _, ...node }) => node)
    return all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
  expect({ ...back, nodes: byId(back) }).toEqual({ ...full, nodes: byId(full) })
})
