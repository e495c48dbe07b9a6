import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { Day } from '@/lib/dates'
import type { Review } from '../rules/reviews'
import { ReviewFacts } from './review-facts'

type ReviewHistoryProps = { reviews: Review[]; today: Day; timeZone: string }

/** The reviews that are over, folded; on paper they stand open. */
export function ReviewHistory({ reviews, today, timeZone }: ReviewHistoryProps) {
  const t = useTranslations('review')
  if (reviews.length === 0) return null
  return (
    <Disclosure summary={t('history', { count: reviews.length })} className="unfold-print">
      <ol className="divide-y divide-line">
        {reviews.map((review) => (
          <li key={review.id} className="py-3">
            <ReviewFacts review={review} today={today} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
