import { expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { findNode } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { drawn, sketch, sketchSection } from './sketch'
import { stepOf, wayBack } from './steps'
import { transfer } from './transfer'

const section = (kind: Section['kind'], id = kind as string): Section => ({
  id,
  analysisId: 'analysis',
  kind,
  heading: null,
  position: 'a1',
})

/** Two outlines of an analysis: the sketch, and one of to-dos with one item. */
function page(kind: Section['kind'], ...lines: string[]): Outline {
  const outline = sketch(...lines)
  const [first] = sketch('t:there').nodes
  const from = { ...section(kind), id: sketchSection }
  return {
    ...outline,
    sections: [from, section('todo'), section('required')],
    nodes: [
      ...outline.nodes,
      { ...(first as Outline['nodes'][number]), id: 't', sectionId: 'todo', box: 'open' },
    ],
  }
}

const carriedOut = (outline: Outline, operations: Operation[]) => operations.reduce(applyOperation, outline)
const here = { ...section('gap'), id: sketchSection }
const texts = (outline: Outline, id: string) =>
  rowsOf(outline.nodes, id).map(({ node, depth }) => '  '.repeat(depth) + node.text)
const sorted = (outline: Outline) => ({
  ...outline,
  nodes: outline.nodes.map((node) => ({ ...node, version: 1 })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

test('items from different depths come together in one place', () => {
  const outline = page('gap', 'a', '  b', '    c', 'd', 'e')
  const operations = transfer(outline, ['b', 'd'], { section: here, parent: null, after: 'e' })
  expect(drawn(carriedOut(outline, operations))).toEqual(['a', 'e', 'b', '  c', 'd'])
})

test('nothing happens below itself, or where the items stand already', () => {
  const outline = page('gap', 'a', '  b', '  c', 'd')
  const to = (roots: string[], parent: string | null, after: string | null) =>
    transfer(outline, roots, { section: here, parent, after })
  expect(to(['a'], 'b', null)).toEqual([])
  expect(to(['a'], null, 'b')).toEqual([])
  expect(to(['a'], null, null)).toEqual([])
  expect(to(['b', 'c'], 'a', null)).toEqual([])
  expect(to(['c'], 'a', 'b')).toEqual([])
  expect(to(['c'], 'a', null)).not.toEqual([])
})

test('another section gets the same items, as to-dos if it holds these, and undoing brings all back', () => {
  const outline = page('gap', 'a', '  b', 'd')
  outline.links = [{ nodeId: 'b', competencyId: 'r' }]
  outline.nodes.push({ ...(outline.nodes[0] as Outline['nodes'][number]), id: 'r', sectionId: 'required' })
  const operations = transfer(outline, ['a'], { section: section('todo'), parent: 't', after: null })
  const after = carriedOut(outline, operations)
  expect(drawn(after)).toEqual(['d'])
  expect(texts(after, 'todo')).toEqual(['there', '  a', '    b'])
  expect(findNode(after, 'b')?.box).toBe('open')
  expect(after.links).toEqual(outline.links)
  const step = stepOf(outline, operations, 0)
  const back = wayBack(after, step)
  const before = carriedOut(after, back)
  expect(sorted(before)).toEqual(sorted(outline))
  expect(sorted(carriedOut(before, wayBack(before, stepOf(after, back, 0))))).toEqual(sorted(after))
})

test('what has no place in the other section stays behind', () => {
  const outline = page('required', 'a', 'b')
  outline.levels = [{ nodeId: 'a', kind: 'self', value: 2 }]
  outline.dues = [{ nodeId: 't', day: '2027-01-02' }]
  outline.links = [{ nodeId: 't', competencyId: 'a' }]
  const toTodo = carriedOut(
    outline,
    transfer(outline, ['a'], { section: section('todo'), parent: null, after: 't' }),
  )
  expect(toTodo.levels).toEqual([])
  expect(toTodo.links).toEqual([])
  const toRequired = carriedOut(
    outline,
    transfer(outline, ['t'], { section: section('required'), parent: null, after: null }),
  )
  expect(findNode(toRequired, 't')).toMatchObject({ sectionId: 'required', box: 'none' })
  expect(toRequired.dues).toEqual([])
})

test('every item is deleted by itself with the words that were seen, children first', () => {
  const outline = page('gap', 'a', '  b', '    c')
  outline.nodes = outline.nodes.map((node) => (node.id === 'c' ? { ...node, version: 4 } : node))
  const operations = transfer(outline, ['a'], { section: section('todo'), parent: null, after: null })
  expect(operations.filter(({ kind }) => kind === 'delete')).toMatchObject([
    { node: 'c', seen: 4 },
    { node: 'b', seen: 1 },
    { node: 'a', seen: 1 },
  ])
})
