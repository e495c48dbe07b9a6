import { useLocale, useTranslations } from 'next-intl'
import { changeKinds } from '@/features/review/rules/changes'
import { type Day, formatDay } from '@/lib/dates'
import type { Changed } from '../rules/mentees'

type ChangesLineProps = {
  changed: Changed
  /** which part of the mentee's it is, where that is not plain */
  part?: string
  today: Day
}

/** What has changed since the last review, in words and figures; nothing when nothing has. */
export function ChangesLine({ changed: { since, figures }, part, today }: ChangesLineProps) {
  const t = useTranslations('changes')
  const locale = useLocale()
  const parts = changeKinds.flatMap((kind) => {
    const count = figures[kind]
    return count ? [t(`figures.${kind}`, { count })] : []
  })
  if (parts.length === 0 || since === null) return null
  return (
    <p className="text-accent text-caption tabular-nums">
      {part && `${part} · `}
      {t('after', { day: formatDay(locale, since, today) })}: {parts.join(' · ')}
    </p>
  )
}
