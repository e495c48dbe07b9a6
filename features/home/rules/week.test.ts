import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import type { Outline } from '@/features/outline/model/rules/outline'
import { todosOf } from '@/features/todo/rules/todos'
import { firstOpen, isOfLastWeek, planOf } from './week'

/** A Tuesday; its week begins on 2026-11-30. */
const today = '2026-12-01'
const rows = sketch('first', 'picked', 'due', 'again', 'long ago', 'done', 'done before')
const outline: Outline = {
  ...rows,
  sections: rows.sections.map((each) => ({ ...each, kind: 'todo' })),
  nodes: rows.nodes.map((node) => ({ ...node, box: node.id.startsWith('done') ? 'done' : 'open' })),
  dues: [{ nodeId: 'due', day: '2026-11-28' }],
  picks: [
    { nodeId: 'picked', week: '2026-11-30' },
    { nodeId: 'again', week: '2026-11-23' },
    { nodeId: 'long ago', week: '2026-11-16' },
  ],
  completions: [
    { nodeId: 'done', day: '2026-11-30' },
    { nodeId: 'done before', day: '2026-11-29' },
  ],
}
const doneBefore = new Set(['done', 'done before'])
const names = (of: Outline) => {
  const { week, next } = planOf(of, todosOf(of), today, doneBefore)
  return [week, next].map((list) => list.map(({ node }) => node.id))
}

test('the week has what is due and picked, then what was done in it; last week’s picks lead what comes next', () => {
  expect(names(outline)).toEqual([
    ['due', 'picked', 'done'],
    ['again', 'first', 'long ago'],
  ])
  expect(isOfLastWeek(outline, 'again', today)).toBe(true)
  expect(isOfLastWeek(outline, 'long ago', today)).toBe(false)
})

test('what is ticked on the page keeps its place, and the next one is the first', () => {
  const ticked = {
    ...outline,
    nodes: outline.nodes.map((node) => (node.id === 'due' ? { ...node, box: 'done' as const } : node)),
    completions: [...outline.completions, { nodeId: 'due', day: today }],
  }
  expect(names(ticked)).toEqual(names(outline))
  const { week } = planOf(ticked, todosOf(ticked), today, doneBefore)
  expect(firstOpen(week, today)?.node.id).toBe('picked')
})
