'use client'

import { CalendarDays } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { useDispatch } from '@/features/outline/components/outline-provider'
import { cn } from '@/lib/cn'
import { compareDays, type Day, formatDay, isDay } from '@/lib/dates'
import { setDue } from '../rules/operations'

type DueDayProps = {
  todo: { id: string; text: string }
  due: Day | null
  today: Day
  editable: boolean
}

/** The day by which a to-do shall be done, in words; a click lets one choose it. */
export function DueDay({ todo, due, today, editable }: DueDayProps) {
  const t = useTranslations('todo')
  const locale = useLocale()
  const dispatch = useDispatch()
  const [open, setOpen] = useState(false)
  const late = due !== null && compareDays(due, today) < 0
  const words =
    due === null ? null : t(late ? 'overdueSince' : 'dueOn', { day: formatDay(locale, due, today) })

  function leave(value: string) {
    setOpen(false)
    const day = isDay(value) ? value : null
    if (day !== due) dispatch(setDue(todo.id, day))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') leave(event.currentTarget.value)
    if (event.key === 'Escape') setOpen(false)
  }

  if (!editable)
    return words && <span className={cn('text-sm', late ? 'text-danger' : 'text-quiet')}>{words}</span>
  if (open) {
    return (
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        type="date"
        aria-label={t('dayOf', { text: todo.text })}
        defaultValue={due ?? ''}
        onKeyDown={onKeyDown}
        // Only when it is left: on the way to a typed year there are days nobody means.
        onBlur={(event) => leave(event.target.value)}
        className="min-h-8 rounded border border-control bg-raised px-1 text-sm"
      />
    )
  }
  return (
    <button
      type="button"
      aria-label={words ? t('changeDay', { text: todo.text, day: words }) : t('setDay', { text: todo.text })}
      onClick={() => setOpen(true)}
      className={cn(
        'inline-flex min-h-6 min-w-6 items-center gap-1 rounded px-1 text-sm hover:bg-sunken',
        late ? 'font-medium text-danger' : 'text-quiet',
        due === null && 'print:hidden',
      )}
    >
      <CalendarDays aria-hidden className="size-3.5" />
      {words}
    </button>
  )
}
