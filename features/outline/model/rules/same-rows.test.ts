import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import { withSameRows } from './same-rows'

test('only items that changed are new objects', () => {
  const before = sketch('a', 'b')
  const copied = { ...before, nodes: before.nodes.map((node) => ({ ...node })) }
  const after = { ...copied, nodes: copied.nodes.map((n) => (n.id === 'b' ? { ...n, text: 'c' } : n)) }
  const { nodes } = withSameRows(before, after)
  expect(nodes[0]).toBe(before.nodes[0])
  expect(nodes[1]).toEqual({ ...before.nodes[1], text: 'c' })
})
