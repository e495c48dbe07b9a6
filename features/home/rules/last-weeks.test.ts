import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import type { Outline } from '@/features/outline/model/rules/outline'
import { todosOf } from '@/features/todo/rules/todos'
import type { Level } from '@/lib/outline-kinds'
import { drawWeeks, lastWeeks, weeksHeight } from './last-weeks'

/** A Tuesday; its week begins on 2026-11-30. */
const today = '2026-12-01'
const rows = sketch('done', 'cache', 'load')
const outline: Outline = {
  ...rows,
  sections: rows.sections.map((each) => ({ ...each, kind: 'todo' })),
  nodes: rows.nodes.map((node) => ({ ...node, box: node.id === 'done' ? 'done' : 'none' })),
  completions: ['2026-11-23', '2026-11-29', '2026-12-01'].map((day) => ({ nodeId: 'done', day })),
}
const change = (nodeId: string, from: Level, to: Level, day: string) => ({ nodeId, from, to, day })

const weeksOf = (...changes: ReturnType<typeof change>[]) =>
  lastWeeks(outline, todosOf(outline), changes, today, 3)

test('weeks begin on Mondays, the current one is the last, and each has what was done in it', () => {
  expect(weeksOf().map(({ monday, done }) => [monday, done])).toEqual([
    ['2026-11-16', 0],
    ['2026-11-23', 2],
    ['2026-11-30', 1],
  ])
})

test('what went up and down again has not risen, and what was deleted is not told', () => {
  const weeks = weeksOf(
    change('cache', 1, 2, '2026-11-10'),
    change('cache', 1, 2, '2026-11-24'),
    change('load', 0, 1, '2026-11-25'),
    change('load', 1, 3, '2026-11-26'),
    change('gone', 0, 1, '2026-11-26'),
    change('cache', 2, 3, '2026-11-30'),
    change('cache', 3, 2, '2026-12-01'),
  )
  expect(weeks.map(({ rises }) => rises.map(({ id, from, to }) => [id, from, to]))).toEqual([
    [],
    [
      ['load', 0, 3],
      ['cache', 1, 2],
    ],
    [],
  ])
})

test('however much was done, bars and dots stay within the picture', () => {
  const rise = { id: 'a', name: 'a', from: 1, to: 2 } as const
  const weeks = [
    { monday: '2026-11-16', done: 0, rises: [] },
    { monday: '2026-11-23', done: 90, rises: [rise, rise, rise, rise, rise] },
  ]
  const { bars, ground, dots } = drawWeeks(weeks)
  expect([bars, ground, dots].map((path) => path.match(/M/g)?.length)).toEqual([1, 1, 3])
  const tops = [...dots.matchAll(/M\S+ (\S+)a/g)].map(([, top]) => Number(top))
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...tops)).toBeLessThan(weeksHeight)
})
