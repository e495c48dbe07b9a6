import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import { useDispatch, useOutlineNow, useTodayNow } from '@/features/outline/sync/components/outline-provider'

/** Ticks a to-do, or opens it again, and says so. */
export function useTick(onSaid: (words: string) => void): (id: string) => void {
  const t = useTranslations('todo.plan')
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const todayNow = useTodayNow()
  const latest = useRef<(id: string) => void>(() => {})
  latest.current = (id) => {
    const operations = tickOperations(now(), [id], todayNow())
    dispatch(operations)
    const isDone = operations.some((each) =>
      each.kind === 'done' ? each.day !== null : each.kind === 'occurrence' && each.done,
    )
    onSaid(t(isDone ? 'doneSaid' : 'openedSaid'))
  }
  // The same for all lines and times, so that none of them renders again for it.
  return useState(() => (id: string) => latest.current(id))[0]
}
