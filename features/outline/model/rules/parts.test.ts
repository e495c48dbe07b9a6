import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendItem } from '@/features/outline/editing/rules/append'
import { mergeBackward, mergeForward, removeNode } from '@/features/outline/editing/rules/joins'
import { indent, moveDown, moveUp, outdent } from '@/features/outline/editing/rules/moves'
import { pasteLines } from '@/features/outline/editing/rules/paste'
import { pastedItems } from '@/features/outline/editing/rules/pasted-items'
import { sketch, sketchSection } from '@/features/outline/editing/rules/sketch'
import { addBelow, splitNode } from '@/features/outline/editing/rules/splits'
import { transfer } from '@/features/outline/editing/rules/transfer'
import { applyOperation } from './apply'
import type { Edit } from './edit'
import type { Outline } from './outline'
import { divide, partWith, rowsOfPart } from './parts'
import { flatten, toTree } from './tree'
import { isWithinPart } from './within-part'

const costs = { node: () => 1, path: 0, section: () => 0 }
const dividedAt = (most: number) => (outline: Outline) => divide(outline, outline.sections, costs, most)
const order = (outline: Outline) => flatten(toTree(outline.nodes, sketchSection)).map(({ node }) => node.id)

const story = () =>
  sketch(
    'a:alpha',
    '  b:beta',
    '  c:gamma',
    'd:delta',
    '  e:epsilon',
    '  f:zeta',
    '  g:eta',
    '  h:theta',
    'i:iota',
  )

test('parts hold whole branches; one that is larger than a part stands above its own in each', () => {
  const outline = story()
  expect(dividedAt(3)(outline).map(({ nodes, open, path }) => ({ nodes, open, path }))).toEqual([
    { nodes: ['a', 'b', 'c'], open: [], path: [] },
    { nodes: ['d', 'e', 'f'], open: ['d'], path: [] },
    { nodes: ['g', 'h', 'i'], open: [], path: ['d'] },
  ])
  expect(dividedAt(9)(outline)).toHaveLength(1)
})

test('the rows of a part know the siblings beyond its borders and the names of what is linked', () => {
  const outline: Outline = {
    ...story(),
    links: [
      { nodeId: 'g', competencyId: 'b' },
      { nodeId: 'b', competencyId: 'g' },
    ],
  }
  const parts = dividedAt(3)(outline)
  const { nodes, links, excerpt } = rowsOfPart(outline, outline.sections, parts, 2)
  expect(nodes.map(({ id }) => id)).toEqual(['d', 'g', 'h', 'i'])
  expect(links).toEqual([{ nodeId: 'g', competencyId: 'b' }])
  expect(excerpt).toMatchObject({ part: 3, parts: 3, path: ['d'], names: { b: 'beta' } })
  expect(excerpt?.fences.map(({ id, side }) => `${side} ${id}`)).toEqual(['before a', 'before f'])
  expect(partWith(parts, 'h')).toBe(2)
  expect(partWith(parts, 'nobody')).toBe(-1)
})

test('long words of an item above a part are shortened, and nothing can be done to it there', () => {
  const outline = sketch(`a:${'긴'.repeat(500)}`, '  b', '  c', '  d')
  const part = rowsOfPart(outline, outline.sections, dividedAt(2)(outline), 1)
  expect(part.nodes[0]?.text.length).toBeLessThan(100)
  const edit = { kind: 'edit', id: 'x', node: 'a', text: '', seen: 1 } as const
  expect(isWithinPart(part, [edit])).toBe(false)
  expect(isWithinPart(outline, [edit])).toBe(true)
})

test('a branch of which something is elsewhere is neither deleted nor moved', () => {
  const outline = story()
  const part = rowsOfPart(outline, outline.sections, dividedAt(3)(outline), 1)
  expect(isWithinPart(part, removeNode(part, 'd').operations)).toBe(false)
  expect(isWithinPart(part, moveDown(part, 'd', 0).operations)).toBe(true)
  expect(moveDown(part, 'd', 0).operations).toEqual([])
  expect(isWithinPart(part, removeNode(part, 'e').operations)).toBe(true)
})

test('what is added at the end of a part comes before what stands in the next one', () => {
  const outline = sketch('a', 'b', 'c', 'd')
  const parts = dividedAt(2)(outline)
  const [section] = outline.sections
  const part = rowsOfPart(outline, outline.sections, parts, 0)
  const { operations } = appendItem(part, section as (typeof outline.sections)[number], {
    node: 'x',
    text: 'x',
  })
  expect(order(operations.reduce(applyOperation, outline))).toEqual(['a', 'b', 'x', 'c', 'd'])
  const first = rowsOfPart(outline, outline.sections, parts, 1)
  const up = moveUp(first, 'd', 0)
  expect(order(up.operations.reduce(applyOperation, outline))).toEqual(['a', 'b', 'd', 'c'])
})

test('another tab that writes in another part changes nothing here', () => {
  const outline = sketch('a', 'b', 'c', 'd')
  const parts = dividedAt(2)(outline)
  const [first, second] = [0, 1].map((index) => rowsOfPart(outline, outline.sections, parts, index)) as [
    Outline,
    Outline,
  ]
  const { operations } = addBelow(second, 'c')
  expect(order(operations.reduce(applyOperation, first))).toEqual(['a', 'b'])
  expect(order(operations.reduce(applyOperation, second))).toHaveLength(3)
})

const shapes = fc.array(fc.nat(3), { minLength: 3, maxLength: 25 }).map((depths) => {
  let last = -1
  const lines = depths.map((depth, index) => {
    last = Math.min(depth, last + 1)
    return `${'  '.repeat(last)}n${index}:word ${index}`
  })
  return sketch(...lines)
})

function edit(outline: Outline, key: number, item: number, at: number): Edit {
  const node = outline.nodes[item % Math.max(1, outline.nodes.length)]
  const other = outline.nodes[at % Math.max(1, outline.nodes.length)]
  const section = outline.sections[0]
  if (!node || !other || !section) return { operations: [], caret: null }
  const caret = Math.min(at, node.text.length)
  const keys = [
    () => splitNode(outline, node.id, caret),
    () => indent(outline, node.id, caret),
    () => outdent(outline, node.id, caret),
    () => mergeBackward(outline, node.id),
    () => mergeForward(outline, node.id),
    () => moveUp(outline, node.id, caret),
    () => moveDown(outline, node.id, caret),
    () => pasteLines(outline, node.id, caret, caret, pastedItems('x\n  - y\n- z')),
    () => removeNode(outline, node.id),
    () => addBelow(outline, node.id),
    () => appendItem(outline, section, { text: 'new' }),
    () => ({
      operations: transfer(outline, [node.id], { section, parent: other.parentId, after: other.id }),
      caret: null,
    }),
    () => ({
      operations: transfer(outline, [node.id], { section, parent: other.id, after: null }),
      caret: null,
    }),
  ]
  return keys[key]?.() ?? { operations: [], caret: null }
}

const steps = fc.array(fc.tuple(fc.nat(12), fc.nat(), fc.nat(20)), { minLength: 1, maxLength: 25 })

test('whatever is done in a part, the whole document has it in the same places, and loses nothing else', () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 2, max: 8 }), fc.nat(), steps, (outline, most, which, sequence) => {
      const parts = dividedAt(most)(outline)
      let here = rowsOfPart(outline, outline.sections, parts, which % parts.length)
      let whole = outline
      const shown = new Set(here.nodes.map(({ id }) => id))
      const unseen = outline.nodes.filter(({ id }) => !shown.has(id))
      for (const step of sequence) {
        const { operations } = edit(here, ...step)
        if (!isWithinPart(here, operations)) continue
        here = operations.reduce(applyOperation, here)
        whole = operations.reduce(applyOperation, whole)
        const now = new Set(here.nodes.map(({ id }) => id))
        const all = order(whole)
        expect(all.filter((id) => now.has(id))).toEqual(order(here))
        for (const node of unseen) expect(whole.nodes.find(({ id }) => id === node.id)).toEqual(node)
        expect(whole.nodes).toHaveLength(unseen.length + here.nodes.length)
        // Between two items that are seen as neighbours none is hidden: nothing was put where nobody can see it.
        const own = all.filter((id) => !here.excerpt?.path.includes(id))
        const places = own.flatMap((id, index) => (now.has(id) ? [index] : []))
        if (places.length > 0) expect(places.at(-1)).toBe((places[0] as number) + places.length - 1)
      }
    }),
    { numRuns: 500 },
  )
})

test('every item stands in exactly one part, and all of them in the order of the document', () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 2, max: 8 }), (outline, most) => {
      const parts = dividedAt(most)(outline)
      expect(parts.flatMap(({ nodes }) => nodes)).toEqual(order(outline))
      for (const { nodes } of parts) expect(nodes.length).toBeLessThanOrEqual(most)
    }),
    { numRuns: 300 },
  )
})
