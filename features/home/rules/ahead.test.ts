import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Level } from '@/lib/outline-kinds'
import { aheadOf } from './ahead'

const rows = sketch('near', 'far', 'met', 'unrated', 'close')
const levels: Record<string, [Level, Level]> = { near: [2, 3], far: [0, 3], met: [3, 2], close: [1, 2] }
const outline: Outline = {
  ...rows,
  sections: rows.sections.map((each) => ({ ...each, kind: 'required', analysisId: 'one' })),
  levels: Object.entries(levels).flatMap(([nodeId, [self, target]]) => [
    { nodeId, kind: 'self' as const, value: self },
    { nodeId, kind: 'target' as const, value: target },
  ]),
}

test('most steps come first, and the rest is counted', () => {
  const { rows, ...sums } = aheadOf(outline, 'one', 2)
  expect(rows.map(({ id, steps }) => [id, steps])).toEqual([
    ['far', 3],
    ['near', 1],
  ])
  expect(sums).toEqual({ steps: 5, more: 1, isOneEach: true, reached: 1, all: 5 })
})

test('other analyses do not count', () => {
  expect(aheadOf(outline, 'other', 2)).toMatchObject({ steps: 0, rows: [], reached: 0, all: 0 })
})
