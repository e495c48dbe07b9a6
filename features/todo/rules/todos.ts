import { type Branch, toTree } from '@/features/outline/rules/tree'
import type { Node, Outline } from '@/features/outline/schema'
import { compareDays, type Day } from '@/lib/dates'

/** Something to do: an item of a to-do outline that is no mere heading for others. */
export type Todo = {
  node: Node
  analysisId: string | null
  /** texts of the items above it, from the top */
  above: string[]
  due: Day | null
  done: boolean
  /** null for what was ticked in an imported document: nobody knows when */
  doneOn: Day | null
}

/** The to-dos of all to-do outlines here, in the writer's order. */
export function todosOf(outline: Pick<Outline, 'sections' | 'nodes' | 'dues' | 'completions'>): Todo[] {
  const dues = new Map(outline.dues.map((row) => [row.nodeId, row.day]))
  const completions = new Map(outline.completions.map((row) => [row.nodeId, row.day]))
  return outline.sections
    .filter((section) => section.kind === 'todo')
    .flatMap((section) => {
      const collect = ({ node, children }: Branch, above: string[]): Todo[] => {
        const own = isTodo(node, children, dues.has(node.id))
        const todo: Todo = {
          node,
          analysisId: section.analysisId,
          above,
          due: dues.get(node.id) ?? null,
          done: node.box === 'done',
          doneOn: completions.get(node.id) ?? null,
        }
        return [...(own ? [todo] : []), ...children.flatMap((child) => collect(child, [...above, node.text]))]
      }
      return toTree(outline.nodes, section.id).flatMap((branch) => collect(branch, []))
    })
}

/** A heading such as `[3월]` has items below it, and neither a box nor a day of its own. */
function isTodo(node: Node, children: Branch[], hasDay: boolean): boolean {
  if (node.text.trim() === '' || node.form === 'raw' || node.form === 'quote') return false
  return children.length === 0 || node.box !== 'none' || hasDay
}

/** To-dos as one looks for them. */
export type Arranged = { overdue: Todo[]; dated: Todo[]; open: Todo[]; done: Todo[] }

/**
 * Sorts to-dos by what is pressing: overdue and dated ones by day, others in their order, done ones latest first.
 * @param today the day it is for the person; a to-do due today is not overdue
 */
export function arrange(todos: readonly Todo[], today: Day): Arranged {
  const open = todos.filter((todo) => !todo.done)
  const byDay = open.filter((todo) => todo.due !== null).toSorted((a, b) => days(a.due, b.due))
  const late = (todo: Todo) => todo.due !== null && compareDays(todo.due, today) < 0
  return {
    overdue: byDay.filter(late),
    dated: byDay.filter((todo) => !late(todo)),
    open: open.filter((todo) => todo.due === null),
    done: todos.filter((todo) => todo.done).toSorted((a, b) => days(b.doneOn, a.doneOn)),
  }
}

function days(a: Day | null, b: Day | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}

/** The analyses by their first goal, in the order given. */
export function analysisGoals(
  analyses: readonly { id: string }[],
  outline: Pick<Outline, 'sections' | 'nodes'>,
): { id: string; goal: string }[] {
  return analyses.map(({ id }) => {
    const section = outline.sections.find((row) => row.kind === 'goal' && row.analysisId === id)
    const [first] = section ? toTree(outline.nodes, section.id) : []
    return { id, goal: first?.node.text ?? '' }
  })
}
