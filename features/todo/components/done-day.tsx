'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useOutline } from '@/features/outline/components/outline-provider'
import { type Day, formatDay } from '@/lib/dates'

/** The day on which a to-do was done, where it is known. */
export function DoneDay({ nodeId, today }: { nodeId: string; today: Day }) {
  const t = useTranslations('todo')
  const locale = useLocale()
  const day = useOutline((outline) => outline.completions.find((row) => row.nodeId === nodeId)?.day ?? null)
  return (
    day && <span className="text-quiet text-sm">{t('doneOn', { day: formatDay(locale, day, today) })}</span>
  )
}
