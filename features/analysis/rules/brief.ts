import { type LevelProgress, levelProgress } from '@/features/competency/rules/progress'
import { goalTexts } from '@/features/outline/model/rules/goals'
import type { Outline } from '@/features/outline/model/rules/outline'
import { todosOf, type Work, workOf } from '@/features/todo/rules/todos'
import { weightOf } from '@/lib/page-parts'
import { shownGoals } from './goals'

/** An analysis in a few lines: what for, and how far it has come. */
export type Brief = {
  id: string
  current: boolean
  goals: string[]
  levels: LevelProgress
  todos: Work
}

/** Sums an analysis up from the rows of all of them. */
export function briefOf(row: { id: string; current: boolean }, outline: Outline): Brief {
  const mine = { ...outline, sections: outline.sections.filter((section) => section.analysisId === row.id) }
  return {
    id: row.id,
    current: row.current,
    goals: goalTexts(outline, row.id),
    levels: levelProgress(mine),
    todos: workOf(todosOf(mine)),
  }
}

/** Bytes that an analysis takes in a list of them. */
export const briefBytes = ({ goals }: Pick<Brief, 'goals'>): number =>
  6_000 + 4 * weightOf(shownGoals(goals).join('\n'))
