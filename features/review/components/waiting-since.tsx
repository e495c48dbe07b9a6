import { useTranslations } from 'next-intl'
import { type Day, today as dayOf } from '@/lib/dates'
import { daysWaited } from '../rules/wait'

type WaitingSinceProps = { since: Date; today: Day; timeZone: string; className?: string }

/** For how long something has waited for the viewer, in words. */
export function WaitingSince({
  since,
  today,
  timeZone,
  className = 'text-quiet text-caption',
}: WaitingSinceProps) {
  const t = useTranslations('review.waiting')
  return (
    <time dateTime={dayOf(timeZone, since)} className={className}>
      {t('days', { count: daysWaited(since, timeZone, today) })}
    </time>
  )
}
