import { useLocale, useTranslations } from 'next-intl'
import { type Day, today as dayOf, formatDay } from '@/lib/dates'
import { type Review, stageOf } from '../rules/reviews'
import { ReviewWords } from './review-words'
import { VerdictBadge } from './verdict-badge'

type ReviewFactsProps = { review: Review; today: Day; timeZone: string }

/** One review: who, when it was asked for and answered, how, and in which words. */
export function ReviewFacts({ review, today, timeZone }: ReviewFactsProps) {
  const t = useTranslations('review')
  const locale = useLocale()
  const when = (date: Date) => formatDay(locale, dayOf(timeZone, date), today)
  const { mentor, request, requestedAt, verdict, answer, answeredAt, closedAt } = review
  const facts = [
    requestedAt && t('askedOn', { day: when(requestedAt) }),
    answeredAt && t('answeredOn', { day: when(answeredAt) }),
    closedAt && t(stageOf(review) === 'unanswered' ? 'endedOn' : 'closedOn', { day: when(closedAt) }),
  ].filter((fact) => fact !== null)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 break-words font-semibold">{mentor ?? t('formerMentor')}</span>
        {verdict && <VerdictBadge verdict={verdict} />}
        <span className="text-quiet text-caption">{facts.join(' · ')}</span>
      </p>
      {request !== '' && (
        <>
          <p className="mt-2 text-quiet text-caption">{t('requestWords')}</p>
          <ReviewWords text={request} />
        </>
      )}
      {answer !== '' && (
        <>
          <p className="mt-2 text-quiet text-caption">{t('answerWords')}</p>
          <ReviewWords text={answer} />
        </>
      )}
    </>
  )
}
