import { levelOf } from '@/features/competency/rules/competencies'
import type { Outline } from '@/features/outline/model/rules/outline'
import { aimsIn, stepsOf } from '@/features/todo/rules/aims'
import type { Level } from '@/lib/outline-kinds'

/** A competency with the steps that are left to its target. */
export type AheadRow = { id: string; name: string; self: Level | null; target: Level | null; steps: number }

/** How far it is to the goal of an analysis. */
export type Ahead = {
  /** all steps that are left */
  steps: number
  /** competencies with most steps left, at most as many as asked for */
  rows: AheadRow[]
  /** further ones that have steps left, and whether each of them has just one */
  more: number
  isOneEach: boolean
  /** how many are at their target or beyond it */
  reached: number
  /** how many competencies there are, rated or not */
  all: number
}

/** Reads from the rows of a page what is left to the goal of an analysis. @param most rows wanted */
export function aheadOf(outline: Outline, analysisId: string, most: number): Ahead {
  const all = aimsIn(outline, analysisId).map(({ id, text }): AheadRow => {
    const levels = { self: levelOf(outline, id, 'self'), target: levelOf(outline, id, 'target') }
    return { id, name: text, ...levels, steps: stepsOf(levels) }
  })
  const left = all.filter(({ steps }) => steps > 0).toSorted((a, b) => b.steps - a.steps)
  const rest = left.slice(most)
  return {
    steps: left.reduce((sum, { steps }) => sum + steps, 0),
    rows: left.slice(0, most),
    more: rest.length,
    isOneEach: rest.every(({ steps }) => steps === 1),
    reached: all.filter(({ self, target, steps }) => self !== null && target !== null && steps === 0).length,
    all: all.length,
  }
}
