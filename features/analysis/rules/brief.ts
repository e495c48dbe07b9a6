import { type LevelProgress, levelProgress } from '@/features/competency/rules/progress'
import type { Outline } from '@/features/outline/schema'
import { todosOf } from '@/features/todo/rules/todos'
import { weightOf } from '@/lib/page-parts'
import { goalTexts, shownGoals } from './goals'

/** An analysis in a few lines: what for, and how far it has come. */
export type Brief = {
  id: string
  current: boolean
  goals: string[]
  levels: LevelProgress
  todos: { all: number; done: number }
}

/** Sums an analysis up from the rows of all of them. */
export function briefOf(row: { id: string; current: boolean }, outline: Outline): Brief {
  const mine = { ...outline, sections: outline.sections.filter((section) => section.analysisId === row.id) }
  const todos = todosOf(mine)
  return {
    id: row.id,
    current: row.current,
    goals: goalTexts(outline, row.id),
    levels: levelProgress(mine),
    todos: { all: todos.length, done: todos.filter((todo) => todo.done).length },
  }
}

/** Bytes that an analysis takes in a list of them. */
export const briefBytes = ({ goals }: Pick<Brief, 'goals'>): number =>
  6_000 + 4 * weightOf(shownGoals(goals).join('\n'))
