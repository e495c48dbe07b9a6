import { describe, expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import type { Outline } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { markdownOf } from './markdown'
import { pastedItems } from './pasted-items'
import { selectedIn } from './selected'
import { editSelected, extend, type GroupCommand } from './selection'
import { drawn, sketch, sketchSection } from './sketch'

const outline = sketch('a', '  b', '  c', 'd', '  e', 'f')
const rows = rowsOf(outline.nodes, sketchSection)
const ids = (anchor: string, head: string) => [...(selectedIn(rows, { anchor, head })?.ids ?? [])].join('')
const roots = (anchor: string, head: string) => selectedIn(rows, { anchor, head })?.roots.join('')
const drawnAfter = (from: Outline, items: string, command: GroupCommand) =>
  drawn(editSelected(from, [...items], command).operations.reduce(applyOperation, from))

describe('a selection', () => {
  test('takes the children of what it holds along', () => {
    expect([ids('a', 'a'), roots('a', 'a')]).toEqual(['abc', 'a'])
    expect([ids('c', 'd'), roots('c', 'd')]).toEqual(['cde', 'cd'])
    expect([ids('d', 'b'), roots('d', 'b')]).toEqual(['bcde', 'bcd'])
    expect(selectedIn(rows, { anchor: 'a', head: 'gone' })).toBeNull()
  })

  test('grows and shrinks by what can be seen', () => {
    const heads = (anchor: string, head: string, step: 1 | -1) => extend(rows, { anchor, head }, step).head
    expect(heads('a', 'a', 1)).toBe('d')
    expect(heads('a', 'd', -1)).toBe('a')
    expect(heads('f', 'd', 1)).toBe('f')
    expect(heads('c', 'c', -1)).toBe('b')
    expect(heads('f', 'f', 1)).toBe('f')
    expect(heads('a', 'a', -1)).toBe('a')
  })
})

describe('selected items', () => {
  test('are indented and outdented together, in order', () => {
    expect(drawnAfter(outline, 'df', 'indent')).toEqual(['a', '  b', '  c', '  d', '    e', '  f'])
    expect(drawnAfter(outline, 'bc', 'outdent')).toEqual(['a', 'b', 'c', 'd', '  e', 'f'])
    expect(drawnAfter(outline, 'ad', 'indent')).toEqual(drawn(outline))
  })

  test('move up and down together, in order', () => {
    expect(drawnAfter(outline, 'df', 'move-up')).toEqual(['d', '  e', 'f', 'a', '  b', '  c'])
    expect(drawnAfter(outline, 'ad', 'move-down')).toEqual(['f', 'a', '  b', '  c', 'd', '  e'])
    expect(drawnAfter(outline, 'bc', 'move-down')).toEqual(['a', 'd', '  b', '  c', '  e', 'f'])
    expect(drawnAfter(outline, 'ad', 'move-up')).toEqual(drawn(outline))
  })
})

test('a copy is a Markdown list that pastes as the same items', () => {
  const full = sketch('a:one', '  b:two', 'c:three')
  full.nodes = full.nodes.map((node) => {
    if (node.id === 'a') return { ...node, form: 'ordered', text: 'one\nmore' }
    return node.id === 'b' ? { ...node, box: 'done' } : node
  })
  const text = markdownOf(full.nodes, ['a', 'c'])
  expect(text).toBe('1. one\n   more\n   - [x] two\n- three')
  expect(pastedItems(text)).toMatchObject([
    { depth: 0, text: 'one\nmore', form: 'ordered' },
    { depth: 1, text: 'two', box: 'done' },
    { depth: 0, text: 'three' },
  ])
})
