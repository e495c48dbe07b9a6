'use client'

import { useTranslations } from 'next-intl'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { groupBy } from '@/lib/group-by'
import { doneInWeek } from '../rules/lists'
import { isTicked, todosOf, type Work, workOf } from '../rules/todos'

type WorkFigureProps = {
  /** key of the message */
  words: 'figure' | 'work'
  /** an analysis, whose to-dos all count, or the ids of those that do */
  of: string | readonly string[]
  /** work on to-dos that the page does not hold */
  beyond: Work
}

const todosIn = oncePerOutline(todosOf)
const byAnalysis = oncePerOutline((outline: Parameters<typeof todosOf>[0]) =>
  groupBy(todosIn(outline), ({ analysisId }) => analysisId ?? ''),
)
const byId = oncePerOutline(
  (outline: Parameters<typeof todosOf>[0]) => new Map(todosIn(outline).map((todo) => [todo.node.id, todo])),
)

/** How much of some work is done; updates at once with every tick on the page. */
export function WorkFigure({ words, of, beyond }: WorkFigureProps) {
  const t = useTranslations('todo')
  const [done = 0, all = 0] = useOutline((outline) => {
    const todos =
      typeof of === 'string'
        ? (byAnalysis(outline).get(of) ?? [])
        : of.flatMap((id) => byId(outline).get(id) ?? [])
    const work = workOf(todos)
    return [work.done + beyond.done, work.all + beyond.all]
  })
  return t(words, { done, all })
}

/** How much is left, and how much was done this week; a recurring to-do counts each time. */
export function TodoFigures() {
  const t = useTranslations('todo.plan')
  const today = useToday()
  const [left = 0, done = 0] = useOutline((outline) => {
    const todos = todosIn(outline)
    return [todos.filter((todo) => !isTicked(todo, today)).length, doneInWeek(outline, todos, today)]
  })
  return <p className="text-quiet tabular-nums">{t('left', { left, done })}</p>
}
