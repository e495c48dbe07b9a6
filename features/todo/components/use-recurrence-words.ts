import { useLocale } from 'next-intl'
import { useWords } from '@/lib/i18n/use-words'
import { type Recurrence, rhythmOf } from '@/lib/recurrence'

/** Writes a recurrence in words, such as `매주 수요일`. */
export function useRecurrenceWords(): (rule: Recurrence) => string {
  const t = useWords('recurrence')
  const locale = useLocale()
  return (rule) => {
    const rhythm = rhythmOf(rule)
    switch (rhythm.every) {
      case 'week':
        return t('week', { weekday: weekdayName(locale, rhythm.weekday) })
      case 'month':
        return t(rhythm.monthDay > 28 ? 'monthEnd' : 'month', { day: rhythm.monthDay })
      default:
        return t(rhythm.every)
    }
  }
}

/** @param weekday 1 for Monday, which the first of January 2024 was */
function weekdayName(locale: string, weekday: number): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return format.format(new Date(Date.UTC(2024, 0, weekday)))
}
