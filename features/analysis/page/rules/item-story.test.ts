import { expect, test } from 'vitest'
import type { Branch } from '@/features/outline/model/rules/tree'
import { storyOf } from './item-story'

const todo = { node: { id: 't', text: '측정하기' }, children: [] } as unknown as Branch
const row = { self: 2 as const, target: 3 as const, todos: [todo] }

test('what has happened stands in the order of its days, the latest first', () => {
  const levels = [
    { kind: 'self' as const, value: 1 as const, day: '2026-09-03' },
    { kind: 'target' as const, value: 3 as const, day: '2026-09-03' },
    { kind: 'self' as const, value: 2 as const, day: '2026-10-02' },
  ]
  const done = [
    { nodeId: 't', day: '2026-09-20' },
    { nodeId: 'of another', day: '2026-09-21' },
  ]
  const story = storyOf(row, levels, done, '2026-11-30')
  expect(story.map((event) => [event.day, event.kind])).toEqual([
    ['2026-10-02', 'self'],
    ['2026-09-20', 'done'],
    ['2026-09-03', 'target'],
    ['2026-09-03', 'self'],
  ])
})

test('a level of a moment ago is told before the history knows of it', () => {
  const levels = [{ kind: 'self' as const, value: 1 as const, day: '2026-09-03' }]
  const [latest] = storyOf(row, levels, [], '2026-11-30')
  expect(latest).toMatchObject({ kind: 'self', value: 2, day: '2026-11-30' })
  expect(storyOf({ ...row, todos: [] }, [], [], '2026-11-30')).toEqual([])
})
