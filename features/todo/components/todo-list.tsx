'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { PageLink } from '@/components/ui/page-link'
import { TextLink } from '@/components/ui/text-link'
import { cn } from '@/lib/cn'
import type { Todo } from '../rules/todos'
import { TodoItem } from './todo-item'

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
export function TodoList({ title, tone, todos, count, more, editable, analyses, personId }: TodoListProps) {
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
