import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import { finishedBefore } from './finished'
import type { Outline } from './outline'
import { rowsOf } from './rows'

const today = '2026-12-05'
const none = new Set<string>()

/** A sketch whose items have boxes: `open`, or the day on which they were done; others are notes. */
function todos(lines: string[], boxes: Record<string, string>): Outline {
  const outline = sketch(...lines)
  const done = Object.entries(boxes).filter(([, day]) => day !== 'open' && day !== '')
  return {
    ...outline,
    nodes: outline.nodes.map((node) => {
      const day = boxes[node.id]
      return { ...node, box: day === undefined ? 'none' : day === 'open' ? 'open' : 'done' }
    }),
    completions: done.map(([nodeId, day]) => ({ nodeId, day })),
  }
}

const section = (outline: Outline) => outline.nodes[0]?.sectionId ?? ''
const finished = (outline: Outline, seen = none) => finishedBefore(outline, section(outline), today, seen)
const [past, open] = ['2026-12-01', 'open']

test('what was finished before today is over, with or without a day; what was finished today stays', () => {
  const outline = todos(['a', 'b', 'c', 'd'], { a: past, b: '', c: today, d: open })
  expect(finished(outline)).toEqual(['a', 'b'])
})

test('a branch is over as a whole, a note above its to-dos with it, and not as long as one of them is open', () => {
  const lines = ['a', '  b', '  c', 'd', '  e', '  f', 'g']
  const outline = todos(lines, { b: past, c: past, e: past, f: open, g: open })
  expect(finished(outline)).toEqual(['a', 'e'])
  const rows = rowsOf(outline.nodes, section(outline), none, finished(outline))
  expect(rows.map(({ node }) => node.id)).toEqual(['d', 'f', 'g'])
  // Their places are those in the whole list: they are called by them.
  expect(rows.map(({ path }) => path)).toEqual(['2', '2.2', '3'])
})

test('notes alone are never over', () => {
  expect(finished(todos(['a', 'b'], { b: open }))).toEqual([])
})

test('whatever somebody was led to stays, with what stands around it', () => {
  const outline = todos(['a', '  b', '  c', 'd'], { a: past, b: past, c: past, d: open })
  expect(finished(outline)).toEqual(['a'])
  expect(finished(outline, new Set(['b']))).toEqual(['c'])
})

test('a section in which all is over stands whole', () => {
  expect(finished(todos(['a', 'b'], { a: past, b: past }))).toEqual([])
})

test('an item whose children are on another page stays', () => {
  const outline = todos(['a', 'b'], { a: past, b: open })
  const excerpt = { part: 1, parts: 2, path: [], open: ['a'], ends: [], fences: [], names: {}, absent: [] }
  expect(finished({ ...outline, excerpt })).toEqual([])
})
