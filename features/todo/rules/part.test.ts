import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Day } from '@/lib/dates'
import { todoPart } from './part'

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
