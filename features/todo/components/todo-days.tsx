'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useTodoDays } from '@/features/outline/editor/components/use-todo-days'
import type { Node } from '@/features/outline/model/rules/outline'
import { useToday } from '@/features/outline/sync/components/outline-provider'
import { type Day, formatDay } from '@/lib/dates'
import { DueDay } from './due-day'

/** When a to-do was done, when it is due, and how it recurs: the same beside every to-do. */
export function TodoDays({ node, editable }: { node: Node; editable: boolean }) {
  const days = useTodoDays(node.id)
  const wasDone = days.lastDone !== null && (node.box === 'done' || days.rule !== null)
  return (
    <>
      {wasDone && days.lastDone && <DoneDay day={days.lastDone} />}
      {node.box !== 'done' && <DueDay todo={node} days={days} editable={editable} />}
    </>
  )
}

/** The day on which a to-do was done. */
function DoneDay({ day }: { day: Day }) {
  const t = useTranslations('todo')
  const locale = useLocale()
  return (
    <span className="text-quiet text-caption">
      {t('doneOn', { day: formatDay(locale, day, useToday()) })}
    </span>
  )
}
