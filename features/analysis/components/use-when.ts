import { useLocale, useTranslations } from 'next-intl'
import { standingOf } from '@/features/outline/model/rules/occurrences'
import { useToday } from '@/features/outline/sync/components/outline-provider'
import { useRecurrenceWords } from '@/features/todo/components/use-recurrence-words'
import { compareDays } from '@/lib/dates'
import type { TodoLine } from '../rules/chain-list'

/** When a to-do is due, in the fewest words: today, a weekday of the coming week, a date, or how it recurs. */
export function useWhen(): (todo: TodoLine) => { words: string; isToday: boolean } | null {
  const t = useTranslations('chain')
  const locale = useLocale()
  const today = useToday()
  const recurrence = useRecurrenceWords()
  return ({ node, days: { due, rule } }) => {
    if (node.box === 'done') return null
    const day = rule === null ? due : standingOf(rule, due, today).day
    if (day === null) return null
    if (day === today) return { words: t('today'), isToday: true }
    if (rule !== null) return { words: recurrence(rule), isToday: false }
    const away = compareDays(day, today)
    const [year, month, date] = day.split('-').map(Number)
    const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date))
    const named = away > 0 && away < 7
    const format = named ? ({ weekday: 'short' } as const) : ({ month: 'numeric', day: 'numeric' } as const)
    const words = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(at)
    return { words: named || locale !== 'ko' ? words : `${month}.${date}`, isToday: false }
  }
}
