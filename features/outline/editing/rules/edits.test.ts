import { describe, expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import type { Edit } from '@/features/outline/model/rules/edit'
import { textLimit } from '@/features/outline/model/rules/limits'
import type { Outline } from '@/features/outline/model/rules/outline'
import { appendItem } from './append'
import { mergeBackward, mergeForward, removeNode } from './joins'
import { indent, moveDown, moveUp, outdent } from './moves'
import { drawn, sketch, sketchSection } from './sketch'
import { addBelow, splitNode } from './splits'

const drawnAfter = (outline: Outline, { operations }: Edit) =>
  drawn(operations.reduce(applyOperation, outline))
const caretText = (outline: Outline, { operations, caret }: Edit) =>
  operations.reduce(applyOperation, outline).nodes.find(({ id }) => id === caret?.node)?.text

describe('Enter', () => {
  test('cuts the text at the caret', () => {
    const outline = sketch('a:one two', 'b')
    const edit = splitNode(outline, 'a', 4)
    expect(drawnAfter(outline, edit)).toEqual(['one ', 'two', 'b'])
    expect(caretText(outline, edit)).toBe('two')
    expect(edit.caret?.at).toBe(0)
  })

  test('replaces what is selected', () => {
    const outline = sketch('a:one two three')
    expect(drawnAfter(outline, splitNode(outline, 'a', 3, 8))).toEqual(['one', 'three'])
    expect(drawnAfter(outline, splitNode(outline, 'a', 0, 4))).toEqual(['', 'two three'])
  })

  test('at the start puts an empty item above, so that the item stays itself', () => {
    const outline = sketch('a', 'b', '  c')
    const edit = splitNode(outline, 'b', 0)
    expect(drawnAfter(outline, edit)).toEqual(['a', '', 'b', '  c'])
    expect(edit.caret).toEqual({ node: 'b', at: 0 })
  })

  test('of an item with children puts the rest right below it', () => {
    const outline = sketch('a:one two', '  b')
    expect(drawnAfter(outline, splitNode(outline, 'a', 7))).toEqual(['one two', '  ', '  b'])
    expect(drawnAfter(outline, splitNode(outline, 'a', 4))).toEqual(['one ', '  two', '  b'])
    expect(drawnAfter(outline, splitNode(outline, 'a', 4, 4, true))).toEqual(['one ', '  b', 'two'])
  })

  test('in an empty last child moves it out', () => {
    const outline = sketch('a', '  b', '  c:', 'd')
    expect(drawnAfter(outline, splitNode(outline, 'c', 0))).toEqual(['a', '  b', '', 'd'])
  })

  test('gives the new item the form and an open box of the one before', () => {
    const outline = sketch('a')
    outline.nodes = outline.nodes.map((node) => ({ ...node, form: 'ordered', box: 'done', start: 3 }))
    const [insert] = splitNode(outline, 'a', 1).operations
    expect(insert).toMatchObject({ kind: 'insert', form: 'ordered', box: 'open', start: null, isGoal: false })
  })
})

describe('Tab and Shift+Tab', () => {
  test('move an item with all below it under the one above, at its end', () => {
    const outline = sketch('a', '  b', 'c', '  d')
    expect(drawnAfter(outline, indent(outline, 'c', 0))).toEqual(['a', '  b', '  c', '    d'])
  })

  test('move it out behind its parent; the siblings that follow stay', () => {
    const outline = sketch('a', '  b', '    x', '  c', 'd')
    expect(drawnAfter(outline, outdent(outline, 'b', 0))).toEqual(['a', '  c', 'b', '  x', 'd'])
  })

  test('do nothing where there is no way', () => {
    const outline = sketch('a', '  b')
    expect(indent(outline, 'a', 0).operations).toEqual([])
    expect(indent(outline, 'b', 0).operations).toEqual([])
    expect(outdent(outline, 'a', 0).operations).toEqual([])
  })

  test('work between siblings that two people gave the same key', () => {
    const outline = sketch('a', 'b', 'c', '  d')
    outline.nodes = outline.nodes.map((node) => ({ ...node, position: 'a0' }))
    expect(drawnAfter(outline, outdent(outline, 'd', 0))).toEqual(['a', 'b', 'c', 'd'])
    expect(drawnAfter(outline, splitNode(outline, 'a', 1))).toEqual(['a', '', 'b', 'c', '  d'])
    expect(drawnAfter(outline, moveUp(outline, 'c', 0))).toEqual(['a', 'c', '  d', 'b'])
  })
})

describe('moving', () => {
  const outline = sketch('a', '  b', '  c', 'd', '  e', 'f')
  test('swaps with the sibling', () => {
    expect(drawnAfter(outline, moveUp(outline, 'c', 0))).toEqual(['a', '  c', '  b', 'd', '  e', 'f'])
    expect(drawnAfter(outline, moveDown(outline, 'd', 0))).toEqual(['a', '  b', '  c', 'f', 'd', '  e'])
  })

  test('goes on with the parent beside', () => {
    expect(drawnAfter(outline, moveDown(outline, 'c', 0))).toEqual(['a', '  b', 'd', '  c', '  e', 'f'])
    expect(drawnAfter(outline, moveUp(outline, 'e', 0))).toEqual(['a', '  b', '  c', '  e', 'd', 'f'])
  })

  test('ends at the ends', () => {
    expect(moveUp(outline, 'a', 0).operations).toEqual([])
    expect(moveDown(outline, 'f', 0).operations).toEqual([])
    expect(moveUp(outline, 'b', 0).operations).toEqual([])
  })
})

describe('Backspace at the start', () => {
  test('joins with the item above', () => {
    const outline = sketch('a', '  b', 'c')
    const edit = mergeBackward(outline, 'c')
    expect(drawnAfter(outline, edit)).toEqual(['a', '  bc'])
    expect(edit.caret).toEqual({ node: 'b', at: 1 })
  })

  test('takes the children along to the parent or the sibling above', () => {
    const child = sketch('a', '  b', '    x', '  c')
    expect(drawnAfter(child, mergeBackward(child, 'b'))).toEqual(['ab', '  x', '  c'])
    const sibling = sketch('a', 'b', '  x')
    expect(drawnAfter(sibling, mergeBackward(sibling, 'b'))).toEqual(['ab', '  x'])
  })

  test('does nothing where the children would be torn away', () => {
    const outline = sketch('a', '  b', 'c', '  x')
    expect(mergeBackward(outline, 'c').operations).toEqual([])
  })

  test('takes an empty item away, or an empty one above', () => {
    const empty = sketch('a', 'b:', 'c')
    expect(drawnAfter(empty, mergeBackward(empty, 'b'))).toEqual(['a', 'c'])
    const above = sketch('a:', 'b', '  x')
    expect(drawnAfter(above, mergeBackward(above, 'b'))).toEqual(['b', '  x'])
    expect(mergeBackward(above, 'b').caret).toEqual({ node: 'b', at: 0 })
  })

  test('hands levels, links, evidence and days on', () => {
    const outline: Outline = {
      ...sketch('a', 'b', 't'),
      levels: [
        { nodeId: 'b', kind: 'self', value: 2 },
        { nodeId: 'b', kind: 'target', value: 3 },
        { nodeId: 'a', kind: 'target', value: 4 },
      ],
      links: [{ nodeId: 't', competencyId: 'b' }],
      evidence: [{ id: 'e', competencyId: 'b', position: 'a0', text: 'proof' }],
      dues: [{ nodeId: 'b', day: '2026-12-12' }],
      recurrences: [{ nodeId: 'b', rule: 'FREQ=DAILY' }],
      completions: [{ nodeId: 'b', day: '2026-12-11' }],
    }
    const joined = mergeBackward(outline, 'b').operations.reduce(applyOperation, outline)
    expect(joined.levels).toEqual([
      { nodeId: 'a', kind: 'target', value: 4 },
      { nodeId: 'a', kind: 'self', value: 2 },
    ])
    expect(joined.links).toEqual([{ nodeId: 't', competencyId: 'a' }])
    expect(joined.evidence).toMatchObject([{ competencyId: 'a', text: 'proof' }])
    expect(joined.dues).toEqual([{ nodeId: 'a', day: '2026-12-12' }])
    expect(joined.recurrences).toEqual([{ nodeId: 'a', rule: 'FREQ=DAILY' }])
    expect(joined.completions).toEqual([{ nodeId: 'a', day: '2026-12-11' }])
  })

  test('never makes a text too long, and leaves verbatim blocks alone', () => {
    const long = sketch(`a:${'x'.repeat(textLimit)}`, 'b')
    expect(mergeBackward(long, 'b').operations).toEqual([])
    const raw = sketch('a', 'b')
    raw.nodes = raw.nodes.map((node) => (node.id === 'a' ? { ...node, form: 'raw' } : node))
    expect(mergeBackward(raw, 'b').operations).toEqual([])
  })
})

test('Delete at the end brings the item below up and leaves the caret', () => {
  const outline = sketch('a', 'b')
  const edit = mergeForward(outline, 'a')
  expect(drawnAfter(outline, edit)).toEqual(['ab'])
  expect(edit.caret).toEqual({ node: 'a', at: 1 })
})

test('deleting leaves the caret at the item above, or else below', () => {
  const outline = sketch('a', '  b', 'c')
  expect(removeNode(outline, 'c').caret).toEqual({ node: 'b', at: 1 })
  expect(removeNode(outline, 'a').caret).toEqual({ node: 'c', at: 0 })
  expect(drawnAfter(outline, removeNode(outline, 'a'))).toEqual(['c'])
})

describe('new items', () => {
  const section = {
    id: sketchSection,
    analysisId: null,
    kind: 'goals',
    heading: null,
    position: 'a0',
  } as const

  test('make their section first, if it is not stored yet', () => {
    const outline = { ...sketch(), sections: [] }
    const { operations } = appendItem(outline, section, { text: 'first' })
    expect(operations.map(({ kind }) => kind)).toEqual(['section', 'insert'])
    expect(drawn(operations.reduce(applyOperation, outline))).toEqual(['first'])
  })

  test('come last, or right below', () => {
    const outline = sketch('a', '  b')
    expect(drawnAfter(outline, appendItem(outline, section, { text: 'c' }))).toEqual(['a', '  b', 'c'])
    expect(drawnAfter(outline, addBelow(outline, 'a'))).toEqual(['a', '  ', '  b'])
    expect(drawnAfter(outline, addBelow(outline, 'b'))).toEqual(['a', '  b', '  '])
  })
})
