import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { type Day, today as dayOf, formatDay } from '@/lib/dates'
import { arrangeReviews, countDrafts, type Review, type Reviews, requestFor } from '../rules/reviews'
import type { FormPage } from '../schema'
import { AnswerForm } from './answer-form'
import { DraftCount } from './draft-count'
import { ReviewFacts } from './review-facts'
import { ReviewHistory } from './review-history'
import { ReviewWords } from './review-words'

type MentorReviewsProps = {
  reviews: Reviews
  place: FormPage
  /** of the mentee */
  name: string
  mentorId: string
  /** the revision that the page shows */
  shown: number
  today: Day
  timeZone: string
  title: ReactNode
  /** the way to what was sent before */
  past: ReactNode
  /** what else is to be read before one answers */
  children?: ReactNode
}

/** The reviews as a mentor sees them: open requests, drafts, and earlier answers. */
export function MentorReviews(props: MentorReviewsProps) {
  const { reviews, place, name, mentorId, shown, today, timeZone, title, past, children } = props
  const { all, drafts } = reviews
  const request = requestFor(all, mentorId)
  const { open, over } = arrangeReviews(all)
  const others = open.filter((review) => review !== request)
  const since = lastAnswer(all, mentorId)
  return (
    <>
      <div data-part>
        {title}
        {request && <Asked request={request} name={name} today={today} timeZone={timeZone} />}
        {countDrafts(drafts) > 0 && <DraftCount drafts={drafts} />}
        {others.length > 0 && (
          <ul className="divide-y divide-line">
            {others.map((review) => (
              <li key={review.id} className="py-3">
                <ReviewFacts review={review} today={today} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        )}
        <ReviewHistory reviews={over} today={today} timeZone={timeZone} />
        {past}
      </div>
      {children}
      <AnswerForm
        key={since}
        kept={{ scope: `${mentorId}/${place.analysis}`, since: String(since) }}
        place={place}
        name={name}
        request={request}
        shown={shown}
        drafts={drafts}
      />
    </>
  )
}

/** Key of the form: it begins anew after an answer was sent, but not when another request comes in. */
function lastAnswer(reviews: readonly Review[], mentorId: string): number {
  const own = reviews.filter((review) => review.mentorId === mentorId)
  return Math.max(0, ...own.map(({ answeredAt }) => answeredAt?.getTime() ?? 0))
}

type AskedProps = { request: Review; name: string; today: Day; timeZone: string }

function Asked({ request, name, today, timeZone }: AskedProps) {
  const t = useTranslations('review')
  const locale = useLocale()
  const day = formatDay(locale, dayOf(timeZone, request.requestedAt ?? new Date()), today)
  return (
    <div className="mb-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Badge tone="accent">{t('turn.mine')}</Badge>
        <span>{t('askedYou', { name, day })}</span>
      </p>
      <ReviewWords text={request.request} />
    </div>
  )
}
