import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { today as dayOf, formatDay, today } from '@/lib/dates'
import type { PastReviewsPage } from '../queries/past'
import { ReviewFacts } from './review-facts'

/** The reviews that were sent, each with the way to what its mentor was shown. */
export function PastList({ page }: { page: PastReviewsPage }) {
  const t = useTranslations('review.past')
  const waiting = useTranslations('review.waiting')
  const locale = useLocale()
  const { me, owner, reviews, shown } = page
  const day = today(me.timeZone)
  if (reviews.length === 0) {
    return <EmptyState title={t('none')}>{t(owner.editable ? 'noneText' : 'noneMentor')}</EmptyState>
  }
  return (
    <ol className="divide-y divide-line border-line border-y">
      {reviews.map((review) => {
        const at = review.answeredAt ? formatDay(locale, dayOf(me.timeZone, review.answeredAt), day) : ''
        return (
          <li key={review.id} className="py-4">
            <h2 className="break-words font-medium">{review.goal || waiting('untitled')}</h2>
            <ReviewFacts review={review} today={day} timeZone={me.timeZone} />
            <p className="mt-1 text-caption">
              {shown.has(review.id) ? (
                <TextLink
                  alone
                  href={`/people/${owner.id}/reviews/${review.id}`}
                  aria-label={t('shownOn', { day: at })}
                >
                  {t('shown')}
                </TextLink>
              ) : (
                <span className="text-quiet">{t('notShown')}</span>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
