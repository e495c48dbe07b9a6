import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Day } from '@/lib/dates'
import { todoPart, todoRows, workBeyond } from './part'

const today = '2026-01-10' as Day

function todos(count: number): Outline {
  const { sections, ...outline } = sketch(
    ...Array.from({ length: count }, (_, index) => `n${index}:할 일 ${index}`),
  )
  const boxed = outline.nodes.map((node) => ({ ...node, box: 'open' as const }))
  const late = { nodeId: `n${count - 1}`, day: '2026-01-01' }
  return {
    ...outline,
    sections: sections.map((each) => ({ ...each, kind: 'todo' })),
    nodes: boxed,
    dues: [late],
  }
}

test('a list of the usual length is shown whole', () => {
  const outline = todos(100)
  expect(todoPart(outline, today, undefined)).toBe(outline)
})

test('of thousands the pressing ones stand in the first part, and every one in one of them', () => {
  const outline = todos(3_000)
  const first = todoPart(outline, today, undefined)
  expect(first.nodes.map(({ id }) => id)).toContain('n2999')
  const parts = Array.from({ length: first.excerpt?.parts ?? 0 }, (_, index) =>
    todoPart(outline, today, String(index + 1)).nodes.map(({ id }) => id),
  )
  expect(parts.length).toBeGreaterThan(1)
  expect(new Set(parts.flat()).size).toBe(3_000)
  expect(parts.flat()).toHaveLength(3_000)
  expect(todoPart(outline, today, '99').excerpt?.part).toBe(1)
})

test('of thousands what was done today stays with the first, and the rest is counted apart', () => {
  const outline = todos(9_000)
  const done = outline.nodes.map((node) => (node.id === 'n5000' ? { ...node, box: 'done' as const } : node))
  const completions = [{ nodeId: 'n5000', day: today }]
  const whole = { ...outline, nodes: done, completions }
  const rows = todoRows(whole, today)
  expect(rows.nodes.map(({ id }) => id)).toContain('n5000')
  const beyond = 9_000 - rows.nodes.length
  expect(beyond).toBeGreaterThan(0)
  expect(workBeyond(whole, rows)).toEqual({ done: 0, all: beyond })
  expect(workBeyond(whole, rows, ['n5000', 'n8999'])).toEqual({ done: 0, all: 0 })
})
