'use client'

import { useTranslations } from 'next-intl'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { doneInWeek } from '../rules/lists'
import { isTicked, todosOf } from '../rules/todos'

const todosIn = oncePerOutline(todosOf)

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
