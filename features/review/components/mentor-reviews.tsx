import { useLocale, useTranslations } from 'next-intl'
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
}

/** The reviews as a mentor sees them: open requests, drafts, and earlier answers. */
export function MentorReviews(props: MentorReviewsProps) {
  const { reviews, place, name, mentorId, shown, today, timeZone } = props
  const { all, drafts } = reviews
  const request = requestFor(all, mentorId)
  const { open, over } = arrangeReviews(all)
  const others = open.filter((review) => review !== request)
  const since = lastAnswer(all, mentorId)
  return (
    <>
      {request && <Asked request={request} name={name} today={today} timeZone={timeZone} />}
      {countDrafts(drafts) > 0 && <DraftCount drafts={drafts} />}
      <AnswerForm
        key={since}
        kept={{ scope: `${mentorId}/${place.analysis}`, since: String(since) }}
        place={place}
        name={name}
        request={request}
        shown={shown}
        drafts={drafts}
      />
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
