'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { isDoneForNow } from '@/features/outline/model/rules/ticks'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { arrange, isDoneOn, isTicked, todosOf } from '../rules/todos'
import { TodoList } from './todo-list'

type TodoListsProps = {
  editable: boolean
  /** address of an analysis, by its id, and its goal */
  analyses: { id: string; goal: string }[]
  personId: string
  /** most to-dos of each list, with only today's done ones; without it, all */
  limit?: number
}

/** To-dos by urgency. A to-do that is ticked here keeps its place until the next visit. */
export function TodoLists({ editable, analyses, personId, limit }: TodoListsProps) {
  const today = useToday()
  const t = useTranslations('todo')
  const outline = useOutline((whole) => whole)
  const todos = useMemo(() => todosOf(outline), [outline])
  const [doneBefore] = useState(() => new Set(todos.filter((todo) => todo.done).map(({ node }) => node.id)))
  const [places] = useState(() => new Map(arrange(todos, today).dated.map(({ node, due }) => [node.id, due])))
  const [doneToday] = useState(
    () =>
      new Set(
        todos.filter((todo) => limit !== undefined && isDoneOn(todo, today)).map(({ node }) => node.id),
      ),
  )
  const order = analyses.map(({ id }) => id)
  const inOrder = todos.toSorted(
    (a, b) => order.indexOf(a.analysisId ?? '') - order.indexOf(b.analysisId ?? ''),
  )
  const placed = inOrder.map((todo) => ({
    ...todo,
    done: doneBefore.has(todo.node.id),
    due: (isDoneForNow(todo, today) && places.get(todo.node.id)) || todo.due,
  }))
  const lists = {
    ...arrange(
      placed.filter(({ node }) => !doneToday.has(node.id)),
      today,
    ),
    doneToday: inOrder.filter(({ node }) => doneToday.has(node.id)),
  }
  const left = new Set(todos.filter((todo) => !isTicked(todo, today)).map(({ node }) => node.id))
  const listOf = (name: keyof typeof lists) => {
    const isDone = name === 'done' || name === 'doneToday'
    const all = lists[name]
    return (
      all.length > 0 && (
        <TodoList
          key={name}
          title={t(name)}
          todos={all.slice(0, limit)}
          count={all.filter(({ node }) => left.has(node.id) !== isDone).length}
          more={limit === undefined ? 0 : Math.max(all.length - limit, 0)}
          tone={name === 'overdue' ? 'danger' : 'plain'}
          {...{ editable, analyses, personId }}
        />
      )
    )
  }
  return (
    <div className="space-y-8">
      {(['overdue', 'dated', 'open'] as const).map(listOf)}
      {limit !== undefined && left.size === 0 && <p className="text-quiet">{t('nothingLeft')}</p>}
      {listOf(limit === undefined ? 'done' : 'doneToday')}
    </div>
  )
}
