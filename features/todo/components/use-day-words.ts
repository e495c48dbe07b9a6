import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { mostMissed, standingOf } from '@/features/outline/model/rules/occurrences'
import { useToday } from '@/features/outline/sync/components/outline-provider'
import { addDays, type Day, formatDay } from '@/lib/dates'
import { useWords } from '@/lib/i18n/use-words'
import { type Recurrence, rhythmOf } from '@/lib/recurrence'
import { shownDay, sundayOf } from '../rules/lists'
import type { Todo } from '../rules/todos'

/** The days of to-dos in words: by their names where they are near, such as `내일` or `금요일`, else by date. */
export type DayWords = {
  day: (day: Day) => string
  /** always by date, with its weekday */
  full: (day: Day) => string
  /** a day or a recurrence; null without one */
  of: (todo: Todo) => string | null
  /** kind words where occurrences of a recurring to-do were missed */
  skipped: (todo: Todo) => string | null
}

/** Words for the days of to-dos, each made once. */
export function useDayWords(): DayWords {
  const t = useWords('todo.plan')
  const rhythms = useWords('recurrence')
  const locale = useLocale()
  const today = useToday()
  return useMemo(() => {
    const [long, short] = (['long', 'short'] as const).map(
      (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }),
    ) as [Intl.DateTimeFormat, Intl.DateTimeFormat]
    const at = (day: Day) => new Date(`${day}T00:00:00Z`)
    const known = new Map<Day, string>()
    const nearness = (day: Day) =>
      day === today
        ? 'today'
        : day === addDays(today, 1)
          ? 'tomorrow'
          : day > today && day <= sundayOf(today)
            ? 'week'
            : 'other'

    function write(day: Day): string {
      const near = nearness(day)
      if (near === 'today' || near === 'tomorrow') return t(`near.${near}`)
      if (day === addDays(today, -1)) return t('near.yesterday')
      return near === 'week' ? long.format(at(day)) : formatDay(locale, day, today)
    }

    function dayWords(day: Day): string {
      const words = known.get(day) ?? write(day)
      known.set(day, words)
      return words
    }

    /** With the short name of the weekday, so that it fits beside the words. */
    function recurrenceWords(rule: Recurrence): string {
      const rhythm = rhythmOf(rule)
      if (rhythm.every === 'week')
        return rhythms('week', { weekday: short.format(new Date(Date.UTC(2024, 0, rhythm.weekday))) })
      return rhythm.every === 'month' ? rhythms('month', { day: rhythm.monthDay }) : rhythms(rhythm.every)
    }

    return {
      day: dayWords,
      full: (day) => `${formatDay(locale, day, today)} ${short.format(at(day))}`,
      of: (todo) => {
        if (todo.rule !== null) return recurrenceWords(todo.rule)
        return todo.due && dayWords(todo.due)
      },
      skipped: (todo) => {
        if (todo.rule === null || todo.due === null || todo.due >= today) return null
        const { missed } = standingOf(todo.rule, todo.due, today)
        const day = shownDay(todo, today) ?? today
        const next = t(`goOn.${nearness(day)}`, { day: dayWords(day) })
        return missed > mostMissed ? t('skippedOften', { next }) : t('skipped', { times: missed, next })
      },
    }
  }, [t, rhythms, locale, today])
}
