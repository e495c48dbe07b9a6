import { firstGoal } from '@/features/outline/model/rules/goals'
import { isText } from '@/features/outline/model/rules/is-text'
import type { Node, Outline, OutlineText } from '@/features/outline/model/rules/outline'
import { isDoneForNow, todoDays } from '@/features/outline/model/rules/ticks'
import { type Branch, toTree } from '@/features/outline/model/rules/tree'
import type { Day } from '@/lib/dates'
import type { Recurrence } from '@/lib/recurrence'

/** A to-do: an item of a to-do outline that is not just a heading for others. */
export type Todo = {
  node: Node
  analysisId: string | null
  /** texts of the items above it, from the top */
  above: string[]
  due: Day | null
  rule: Recurrence | null
  /** always false for a recurring one, however often it was done */
  done: boolean
  /** the last time; null for a tick of an imported document, which has no day */
  lastDone: Day | null
  /** how often it was done; a recurring one counts each time */
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
          // A tick of an imported document has no day, but counts.
          times: node.box === 'done' ? Math.max(times, 1) : times,
        }
        return [...(own ? [todo] : []), ...children.flatMap((child) => collect(child, [...above, node.text]))]
      }
      return toTree(outline.nodes, section.id).flatMap((branch) => collect(branch, []))
    })
}

/** Whether an item is a to-do; in SQL `within.todos_of`. Headings like `[3월]` have no box and no day. */
function isTodo(node: Node, children: Branch[], hasDay: boolean): boolean {
  if (!isText(node) || node.form === 'quote') return false
  return children.length === 0 || node.box !== 'none' || hasDay
}

/** Amount of work. A recurring to-do counts each time it was done, and once more for the next time. */
export type Work = { done: number; all: number }

/** Sums to-dos up. */
export function workOf(todos: readonly Todo[]): Work {
  const done = todos.reduce((sum, { times }) => sum + times, 0)
  return { done, all: done + todos.filter((todo) => !todo.done).length }
}

/** Whether the box of a to-do is ticked: it is done, or done for today and comes back. */
export const isTicked = (todo: Todo, today: Day): boolean =>
  todo.node.box === 'done' || isDoneForNow(todo, today)

/** The analyses by their first goal, in the order given. */
export function analysisGoals(
  analyses: readonly { id: string }[],
  outline: OutlineText,
): { id: string; goal: string }[] {
  return analyses.map(({ id }) => ({ id, goal: firstGoal(outline, id) }))
}
