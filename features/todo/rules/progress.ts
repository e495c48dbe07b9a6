import { readChain } from '@/features/competency/rules/chain'
import type { Outline } from '@/features/outline/model/rules/outline'
import { flatten } from '@/features/outline/model/rules/tree'
import type { Level } from '@/lib/outline-kinds'
import { todosOf, type Work, workOf } from './todos'

/** How far one competency has come: its levels, and the to-dos that work on it. */
export type Progress = {
  id: string
  text: string
  self: Level | null
  target: Level | null
  work: Work
  /** ids of the to-dos */
  todos: string[]
}

/** The competencies of one analysis that are rated or worked on, in the writer's order. */
export function progressOf(outline: Outline): Progress[] {
  const todos = new Map(todosOf(outline).map((todo) => [todo.node.id, todo]))
  return readChain(outline)
    .rows.map(({ node, self, target, todos: branches }) => {
      const own = flatten(branches).flatMap((row) => todos.get(row.node.id) ?? [])
      return {
        id: node.id,
        text: node.text,
        self,
        target,
        work: workOf(own),
        todos: own.map((todo) => todo.node.id),
      }
    })
    .filter(({ self, target, todos }) => self !== null || target !== null || todos.length > 0)
}
