import { useLocale, useTranslations } from 'next-intl'
import { useToday } from '@/features/outline/sync/components/outline-provider'
import { type Day, formatDay } from '@/lib/dates'

/** The day on which a to-do was done. */
export function DoneDay({ day }: { day: Day }) {
  const t = useTranslations('todo')
  const locale = useLocale()
  return (
    <span className="text-quiet text-caption">
      {t('doneOn', { day: formatDay(locale, day, useToday()) })}
    </span>
  )
}
