import { useLocale, useTranslations } from 'next-intl'
import { type Day, formatDay } from '@/lib/dates'

/** The day on which a to-do was done. */
export function DoneDay({ day, today }: { day: Day; today: Day }) {
  const t = useTranslations('todo')
  const locale = useLocale()
  return <span className="text-quiet text-sm">{t('doneOn', { day: formatDay(locale, day, today) })}</span>
}
