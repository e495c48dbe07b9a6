import type { Outline } from '@/features/outline/model/rules/outline'
import type { Day } from '@/lib/dates'
import { aimOf, aimPlace } from './aims'
import { effortOf } from './efforts'
import { shownDay } from './lists'
import type { Todo } from './todos'

/** What may be shown alone: what takes twenty minutes, what has no day, what works on no competency. */
export const filters = ['short', 'undated', 'aimless'] as const
export type Filter = (typeof filters)[number]

/** Orders of the lists; the first is that of the document, which the writer can change. */
export const sorts = ['own', 'day', 'aim'] as const
export type Sort = (typeof sorts)[number]

/** Whether a to-do is of a kind that may be shown alone. */
export function isLike(outline: Outline, todo: Todo, filter: Filter): boolean {
  switch (filter) {
    case 'short':
      return effortOf(outline, todo.node.id) === 'short'
    case 'undated':
      return todo.due === null && todo.rule === null
    case 'aimless':
      return aimOf(outline, todo.node) === null
  }
}

/** The to-dos in an order; among equals that of the document counts. What has no day or competency comes last. */
export function inOrder(outline: Outline, todos: readonly Todo[], sort: Sort, today: Day): Todo[] {
  if (sort === 'own') return [...todos]
  const keyOf = (todo: Todo): string => {
    if (sort === 'day') return shownDay(todo, today) ?? last
    const aim = aimOf(outline, todo.node)
    return aim ? `${aimPlace(outline, aim)}`.padStart(6, '0') : last
  }
  return todos
    .map((todo) => ({ todo, key: keyOf(todo) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ todo }) => todo)
}

/** Sorts behind every digit. */
const last = '~'
