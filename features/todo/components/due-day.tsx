import { useLocale } from 'next-intl'
import { useState } from 'react'
import { CalendarDays } from '@/components/ui/icons'
import { lateComponent } from '@/components/ui/late'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { mostMissed, standingOf } from '@/features/outline/model/rules/occurrences'
import {
  type Schedule,
  scheduleOf,
  scheduleOperations,
  type TodoDays,
} from '@/features/outline/model/rules/ticks'
import { useDispatch, useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { compareDays, type Day, formatDay } from '@/lib/dates'
import { useWords } from '@/lib/i18n/use-words'
import { type Effort, effortOf, setEffort } from '../rules/efforts'
import { useRecurrenceWords } from './use-recurrence-words'
import { useValueWords } from './use-value-words'

const ScheduleFields = lateComponent(() =>
  import('./schedule-fields').then((loaded) => loaded.ScheduleFields),
)

type DueDayProps = {
  todo: { id: string; text: string }
  days: TodoDays
  editable: boolean
}

/** The due day of a to-do, its recurrence and effort, in words; a click opens fields to choose them. */
export function DueDay({ todo, days, editable }: DueDayProps) {
  const today = useToday()
  const t = useWords('todo')
  const dispatch = useDispatch()
  const [open, setOpen] = useState(false)
  const effort = useOutline((outline) => effortOf(outline, todo.id))
  const due = useDueWords(days, today)
  const valueWords = useValueWords()
  const told = [due.words, effort && valueWords('efforts', effort)].filter((each) => each !== null)
  const [words, late] = [told.length > 0 ? told.join(' · ') : null, due.late]

  function leave(wanted: Schedule & { effort: Effort | null }, byKey: boolean) {
    setOpen(false)
    const guessed = wanted.effort === effort ? [] : [setEffort(todo.id, wanted.effort)]
    dispatch([...scheduleOperations(todo.id, days, wanted, today), ...guessed])
    // The button exists again after rendering, perhaps in another list.
    if (byKey) requestAnimationFrame(() => dayButtonOf(todo.id)?.focus())
  }

  if (!editable)
    return words && <span className={cn('text-caption', late ? 'text-danger' : 'text-quiet')}>{words}</span>
  if (open)
    return (
      <ScheduleFields
        text={todo.text}
        rule={days.rule}
        before={scheduleOf(days, today)}
        effort={effort}
        today={today}
        onLeave={leave}
      />
    )
  return (
    <button
      type="button"
      data-day-of={todo.id}
      aria-label={
        words
          ? t('changeDay', { text: firstWords(todo.text), day: words })
          : t('setDay', { text: firstWords(todo.text) })
      }
      onClick={() => setOpen(true)}
      className={cn(
        'inline-flex min-h-6 min-w-6 items-center gap-1 rounded px-1 text-left text-caption hover:bg-sunken',
        late ? 'font-medium text-danger' : 'text-quiet',
        words === null && 'print:hidden',
      )}
    >
      <CalendarDays className="size-3.5 shrink-0" />
      {words}
    </button>
  )
}

/** Such as `다음 12월 12일 · 매주 토요일 · 2번 놓쳤어요`; null where there is neither a day nor a rule. */
function useDueWords({ due, rule, lastDone }: TodoDays, today: Day): { words: string | null; late: boolean } {
  const t = useWords('todo')
  const locale = useLocale()
  const recurrenceWords = useRecurrenceWords()
  if (rule === null) {
    const late = due !== null && compareDays(due, today) < 0
    const day = due && formatDay(locale, due, today)
    return { words: day && t(late ? 'overdueSince' : 'dueOn', { day }), late }
  }
  const { day, missed } = standingOf(rule, due, today)
  const shown = formatDay(locale, day, today)
  const words = [
    day === today ? t('dueToday') : t(lastDone ? 'nextOn' : 'dueOn', { day: shown }),
    recurrenceWords(rule),
    ...(missed > mostMissed ? [t('missedOften', { count: mostMissed })] : []),
    ...(missed > 0 && missed <= mostMissed ? [t('missed', { count: missed })] : []),
  ]
  return { words: words.join(' · '), late: missed > 0 }
}

const dayButtonOf = (id: string) => document.querySelector<HTMLElement>(`[data-day-of="${CSS.escape(id)}"]`)
