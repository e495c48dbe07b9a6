import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { type Day, today as dayOf, formatDay } from '@/lib/dates'
import { arrangeRounds, countDrafts, type Reviews, type Round, requestFor } from '../rules/reviews'
import type { Place } from '../schema'
import { AnswerForm } from './answer-form'
import { DraftCount } from './draft-count'
import { RoundFacts } from './review-facts'
import { RoundHistory } from './review-history'
import { RoundWords } from './review-words'

type MentorReviewsProps = {
  reviews: Reviews
  place: Place
  /** of the mentee */
  name: string
  mentorId: string
  /** the revision that the page shows */
  shown: number
  today: Day
  timeZone: string
}

/** A mentor's side: what is asked of them, what they have not sent yet, and how they have answered so far. */
export function MentorReviews(props: MentorReviewsProps) {
  const { reviews, place, name, mentorId, shown, today, timeZone } = props
  const { rounds, drafts } = reviews
  const request = requestFor(rounds, mentorId)
  const { open, over } = arrangeRounds(rounds)
  const others = open.filter((round) => round !== request)
  const since = lastAnswer(rounds, mentorId)
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
          {others.map((round) => (
            <li key={round.id} className="py-3">
              <RoundFacts round={round} today={today} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      <RoundHistory rounds={over} today={today} timeZone={timeZone} />
    </>
  )
}

/** The form begins anew once an answer has gone out, and not because something else is asked meanwhile. */
function lastAnswer(rounds: readonly Round[], mentorId: string): number {
  const own = rounds.filter((round) => round.mentorId === mentorId)
  return Math.max(0, ...own.map(({ answeredAt }) => answeredAt?.getTime() ?? 0))
}

type AskedProps = { request: Round; name: string; today: Day; timeZone: string }

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
      <RoundWords text={request.request} />
    </div>
  )
}
