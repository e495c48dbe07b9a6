'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { PageLink } from '@/components/ui/page-link'
import { TextLink } from '@/components/ui/text-link'
import { isDoneForNow } from '@/features/outline/model/rules/ticks'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { arrange, isDoneOn, isTicked, type Todo, todosOf } from '../rules/todos'
import { TodoItem } from './todo-item'

type TodoListsProps = {
  editable: boolean
  /** address of an analysis, by its id, and its goal */
  analyses: { id: string; goal: string }[]
  personId: string
  /** most to-dos of each list; of the done ones, today's alone are shown */
  limit: number
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
    () => new Set(todos.filter((todo) => isDoneOn(todo, today)).map(({ node }) => node.id)),
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
    const isDone = name === 'doneToday'
    const all = lists[name]
    return (
      all.length > 0 && (
        <TodoList
          key={name}
          title={t(name)}
          todos={all.slice(0, limit)}
          count={all.filter(({ node }) => left.has(node.id) !== isDone).length}
          more={Math.max(all.length - limit, 0)}
          tone={name === 'overdue' ? 'danger' : 'plain'}
          {...{ editable, analyses, personId }}
        />
      )
    )
  }
  return (
    <div className="space-y-8">
      {(['overdue', 'dated', 'open'] as const).map(listOf)}
      {left.size === 0 && <p className="text-quiet">{t('nothingLeft')}</p>}
      {listOf('doneToday')}
    </div>
  )
}

type TodoListProps = {
  title: string
  tone: 'plain' | 'danger'
  todos: Todo[]
  /** how many to-dos the title counts, without those ticked or opened since */
  count: number
  /** how many there are beyond those shown */
  more: number
  editable: boolean
  analyses: { id: string; goal: string }[]
  personId: string
}

/** To-dos of one kind, each with what stands above it and the goal it is for. */
function TodoList({ title, tone, todos, count, more, editable, analyses, personId }: TodoListProps) {
  const t = useTranslations('todo')
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={cn('font-semibold text-reading', tone === 'danger' && 'text-danger')}>
        {title} <span className="font-normal text-work text-quiet tabular-nums">{count}</span>
      </h2>
      <ul className="mt-2 space-y-3">
        {todos.map(({ node, above, analysisId }) => {
          // The first analysis is the current one; naming it beside every item would be noise.
          const analysis = analyses.slice(1).find((row) => row.id === analysisId)
          return (
            <li key={node.id}>
              <TodoItem nodeId={node.id} editable={editable}>
                <p className="flex flex-wrap gap-x-2 text-quiet text-caption">
                  {above.length > 0 && <span>{above.join(' › ')}</span>}
                  {analysis && (
                    <PageLink
                      href={`/people/${personId}/gap/${analysis.id}`}
                      className="max-w-full truncate underline decoration-line underline-offset-4 hover:text-ink"
                    >
                      {analysis.goal}
                    </PageLink>
                  )}
                </p>
              </TodoItem>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <p className="mt-3">
          <TextLink href={`/people/${personId}/todos`}>{t('more', { count: more })}</TextLink>
        </p>
      )}
    </section>
  )
}
