import { useLocale } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import { described } from '@/features/outline/model/rules/facet-rows'
import type { FacetName } from '@/features/outline/model/rules/facets'
import { type Day, formatDay } from '@/lib/dates'
import { useWords } from '@/lib/i18n/use-words'
import type { Level } from '@/lib/outline-kinds'
import { useRecurrenceWords } from './use-recurrence-words'

/** Writes a value that hangs on an item in words; null where none is set. */
export function useValueWords(): (facet: FacetName, value: string | number | null) => string {
  const t = useWords('todo')
  const levels = useWords('levels')
  const locale = useLocale()
  const recurrenceWords = useRecurrenceWords()
  return (facet, value) => {
    const { columns, value: column = '' } = described(facet)
    const holds = columns[column]
    if (facet === 'levels') return levels(levelKey(value as Level | null))
    if (value === null || !holds || 'item' in holds) return t('none')
    if ('oneOf' in holds) return holds.phrases?.[value]?.[locale] ?? `${value}`
    if (holds.type === 'day') return formatDay(locale, value as Day)
    if (holds.type === 'week') return t('weekOf', { day: formatDay(locale, value as Day) })
    return holds.type === 'recurrence' ? recurrenceWords(`${value}`) : `${value}`
  }
}
