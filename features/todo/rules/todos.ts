import { firstGoal } from '@/features/outline/model/rules/goals'
import { isText } from '@/features/outline/model/rules/is-text'
import { standingOf } from '@/features/outline/model/rules/occurrences'
import type { Node, Outline, OutlineText } from '@/features/outline/model/rules/outline'
import { isDoneForNow, todoDays } from '@/features/outline/model/rules/ticks'
import { type Branch, toTree } from '@/features/outline/model/rules/tree'
import { compareDays, type Day } from '@/lib/dates'
import type { Recurrence } from '@/lib/recurrence'

/** Something to do: an item of a to-do outline that is no mere heading for others. */
export type Todo = {
  node: Node
  analysisId: string | null
  /** texts of the items above it, from the top */
  above: string[]
  due: Day | null
  rule: Recurrence | null
  /** one that recurs is open, however often it was done */
  done: boolean
  /** the last time; null for what was ticked in an imported document: nobody knows when */
  lastDone: Day | null
  /** how often it was done, of one that recurs each time */
  times: number
}

/** The to-dos of all to-do outlines here, in the writer's order. */
export function todosOf(
  outline: Pick<Outline, 'sections' | 'nodes' | 'dues' | 'recurrences' | 'completions'>,
): Todo[] {
  return outline.sections
    .filter((section) => section.kind === 'todo')
    .flatMap((section) => {
      const collect = ({ node, children }: Branch, above: string[]): Todo[] => {
        const { due, rule, lastDone, times } = todoDays(outline, node.id)
        const own = isTodo(node, children, due !== null || rule !== null)
        const todo: Todo = {
          node,
          analysisId: section.analysisId,
          above,
          due,
          rule,
          done: node.box === 'done',
          lastDone,
          // A tick of an imported document has no day.
          times: node.box === 'done' ? Math.max(times, 1) : times,
        }
        return [...(own ? [todo] : []), ...children.flatMap((child) => collect(child, [...above, node.text]))]
      }
      return toTree(outline.nodes, section.id).flatMap((branch) => collect(branch, []))
    })
}

/** What is to be done, in SQL: `within.todos_of`. A heading such as `[3월]` has items below it, and neither a box nor a day of its own. */
function isTodo(node: Node, children: Branch[], hasDay: boolean): boolean {
  if (!isText(node) || node.form === 'quote') return false
  return children.length === 0 || node.box !== 'none' || hasDay
}

/** How much of some work is done. One that recurs counts each time that it was done, and once more for what comes next. */
export type Work = { done: number; all: number }

/** Sums to-dos up. */
export function workOf(todos: readonly Todo[]): Work {
  const done = todos.reduce((sum, { times }) => sum + times, 0)
  return { done, all: done + todos.filter((todo) => !todo.done).length }
}

/** Whether the box of a to-do is ticked: it is done, or done for today and comes back. */
export const isTicked = (todo: Todo, today: Day): boolean =>
  todo.node.box === 'done' || isDoneForNow(todo, today)

/** Whether a to-do was ticked on this day and is so still. */
export const isDoneOn = (todo: Todo, today: Day): boolean => todo.lastDone === today && isTicked(todo, today)

/** To-dos as one looks for them. */
export type Arranged = { overdue: Todo[]; dated: Todo[]; open: Todo[]; done: Todo[] }

/**
 * Sorts to-dos by what is pressing: overdue and dated ones by day, others in their order, done ones latest first.
 * One that recurs is never overdue: missed, it stands where it comes next.
 * @param today the day it is for the person; a to-do due today is not overdue
 */
export function arrange(todos: readonly Todo[], today: Day): Arranged {
  const open = todos
    .filter((todo) => !todo.done)
    .map((todo) => (todo.rule ? { ...todo, due: standingOf(todo.rule, todo.due, today).day } : todo))
  const byDay = open.filter((todo) => todo.due !== null).toSorted((a, b) => days(a.due, b.due))
  const late = (todo: Todo) => todo.due !== null && compareDays(todo.due, today) < 0
  return {
    overdue: byDay.filter(late),
    dated: byDay.filter((todo) => !late(todo)),
    open: open.filter((todo) => todo.due === null),
    done: todos.filter((todo) => todo.done).toSorted((a, b) => days(b.lastDone, a.lastDone)),
  }
}

function days(a: Day | null, b: Day | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}

/** The analyses by their first goal, in the order given. */
export function analysisGoals(
  analyses: readonly { id: string }[],
  outline: OutlineText,
): { id: string; goal: string }[] {
  return analyses.map(({ id }) => ({ id, goal: firstGoal(outline, id) }))
}
