import { expect, test } from 'vitest'
import { drawn, sketch } from '@/features/outline/editing/rules/sketch'
import { applyOperation } from '@/features/outline/model/rules/apply'
import type { Outline } from '@/features/outline/model/rules/outline'
import { orderOperations, pickFor } from './moves'

const today = '2026-12-01'
const week = '2026-11-30'
const outline = sketch('a', 'b', 'group', '  c', '  d', 'e')

function moved(id: string, list: string[], index: number): string[] {
  return drawn(orderOperations(outline, id, list, index).reduce(applyOperation, outline))
}

test('a to-do comes behind its sibling above it in the list', () => {
  expect(moved('a', ['b', 'e'], 1)).toEqual(['b', 'a', 'group', '  c', '  d', 'e'])
  expect(moved('a', ['b', 'c', 'e'], 3)).toEqual(['b', 'group', '  c', '  d', 'e', 'a'])
})

test('and before the one below it, where none is above', () => {
  expect(moved('e', ['a', 'b'], 0)).toEqual(['e', 'a', 'b', 'group', '  c', '  d'])
  expect(moved('d', ['a', 'c'], 1)).toEqual(['a', 'b', 'group', '  d', '  c', 'e'])
})

test('it never leaves the item that it is below', () => {
  expect(orderOperations(outline, 'c', ['a', 'b', 'e'], 1)).toEqual([])
})

test('nothing is done where it stands there already', () => {
  expect(orderOperations(outline, 'b', ['a', 'e'], 1)).toEqual([])
  expect(orderOperations(outline, 'd', ['c'], 1)).toEqual([])
})

test('a part of a document keeps its order', () => {
  const excerpt = { part: 1, parts: 2, path: [], open: [], ends: [], fences: [], names: {}, absent: [] }
  expect(orderOperations({ ...outline, excerpt }, 'a', ['b'], 1)).toEqual([])
})

test('a move picks or unpicks for the week, and does nothing else', () => {
  const picked: Outline = { ...outline, picks: [{ nodeId: 'a', week }] }
  expect(pickFor(outline, 'a', 'week', today)).toMatchObject([{ kind: 'pick', node: 'a', week }])
  expect(pickFor(picked, 'a', 'week', today)).toEqual([])
  expect(pickFor(picked, 'a', 'later', today)).toMatchObject([{ kind: 'pick', node: 'a', week: null }])
  expect(pickFor(outline, 'a', 'later', today)).toEqual([])
  expect(pickFor(outline, 'a', 'today', today)).toEqual([])
  const before: Outline = { ...outline, picks: [{ nodeId: 'a', week: '2026-11-23' }] }
  expect(pickFor(before, 'a', 'week', today)).toMatchObject([{ week }])
  // What was picked for a week that has passed goes on saying so.
  expect(pickFor(before, 'a', 'later', today)).toEqual([])
})
