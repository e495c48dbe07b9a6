'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useOutline, useToday } from '@/features/outline/components/outline-provider'
import { isDoneForNow } from '@/features/outline/rules/ticks'
import { arrange, todosOf } from '../rules/todos'
import { TodoList } from './todo-list'

type TodoListsProps = {
  editable: boolean
  /** address of an analysis, by its id, and its goal */
  analyses: { id: string; goal: string }[]
  personId: string
  /** most to show of each list; without it, all, and the done ones too */
  limit?: number
}

/** To-dos by what is pressing. One that is ticked off here keeps its place until the next visit. */
export function TodoLists({ editable, analyses, personId, limit }: TodoListsProps) {
  const today = useToday()
  const t = useTranslations('todo')
  const outline = useOutline((whole) => whole)
  const todos = useMemo(() => todosOf(outline), [outline])
  const [doneBefore] = useState(() => new Set(todos.filter((todo) => todo.done).map(({ node }) => node.id)))
  const [places] = useState(() => new Map(arrange(todos, today).dated.map(({ node, due }) => [node.id, due])))
  const order = analyses.map(({ id }) => id)
  const inOrder = todos.toSorted(
    (a, b) => order.indexOf(a.analysisId ?? '') - order.indexOf(b.analysisId ?? ''),
  )
  const lists = arrange(
    inOrder.map((todo) => ({
      ...todo,
      done: doneBefore.has(todo.node.id),
      due: (isDoneForNow(todo, today) && places.get(todo.node.id)) || todo.due,
    })),
    today,
  )
  const shown =
    limit === undefined
      ? (['overdue', 'dated', 'open', 'done'] as const)
      : (['overdue', 'dated', 'open'] as const)
  return (
    <div className="space-y-8">
      {shown
        .filter((name) => lists[name].length > 0)
        .map((name) => (
          <TodoList
            key={name}
            title={t(name)}
            todos={lists[name].slice(0, limit)}
            more={limit === undefined ? 0 : Math.max(lists[name].length - limit, 0)}
            tone={name === 'overdue' ? 'danger' : 'plain'}
            {...{ editable, analyses, personId }}
          />
        ))}
    </div>
  )
}
