import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/lib/dates'
import { closeReviewAction, withdrawRequestAction } from '../actions'
import { arrangeReviews, type Review, type Reviews, requestFor, stageOf } from '../rules/reviews'
import type { FormPage } from '../schema'
import { HeldLine } from './held-line'
import { KeptWords } from './kept-words'
import { RequestForm } from './request-form'
import { ReviewFacts } from './review-facts'
import { ReviewForm } from './review-form'
import { ReviewHistory } from './review-history'

type OwnerReviewsProps = { reviews: Reviews; place: FormPage; today: Day; timeZone: string }

/** The reviews as the owner sees them: requests and answers, and a form for each mentor who can be asked. */
export function OwnerReviews({ reviews, place, today, timeZone }: OwnerReviewsProps) {
  const t = useTranslations('review')
  const { all, mentors } = reviews
  const { open, over } = arrangeReviews(all)
  const askable = mentors.filter(({ id }) => !requestFor(all, id))
  const asked = open.filter((review) => stageOf(review) === 'asked')
  const reachable = (review: Review) => mentors.some(({ id }) => id === review.mentorId)
  return (
    <>
      {mentors.length === 0 && (
        <p className="text-quiet print:hidden">
          {t.rich('noMentor', { to: (words) => <TextLink href="/mentoring">{words}</TextLink> })}
        </p>
      )}
      {open.length > 0 && (
        <ul className="divide-y divide-line">
          {open.map((review) => (
            <li key={review.id} className="py-3">
              <ReviewFacts review={review} today={today} timeZone={timeZone} />
              <HeldLine held={review.held} place={place} />
              {stageOf(review) === 'asked' && !reachable(review) && (
                <p className="mt-1 text-warn">{t('cannotAnswer')}</p>
              )}
              <EndReview review={review} place={place} />
            </li>
          ))}
        </ul>
      )}
      {askable.map((mentor) => (
        <RequestForm
          key={mentor.id}
          place={place}
          mentor={mentor}
          again={open.some((review) => review.mentorId === mentor.id)}
          since={all.find((review) => review.mentorId === mentor.id)?.id ?? ''}
        />
      ))}
      {asked.map(({ id, mentorId }) => (
        // The words that were typed for this request have been sent.
        <KeptWords key={id} scope={`${place.owner}/${place.analysis}/${mentorId}`} since={id} />
      ))}
      <ReviewHistory reviews={over} today={today} timeZone={timeZone} />
    </>
  )
}

function EndReview({ review, place }: { review: Review; place: FormPage }) {
  const t = useTranslations('review')
  const name = review.mentor ?? t('formerMentor')
  const props = { place, reviewId: review.id }
  return stageOf(review) === 'asked' ? (
    <ReviewForm {...props} action={withdrawRequestAction} name={t('withdrawFrom', { name })}>
      {t('withdraw')}
    </ReviewForm>
  ) : (
    <ReviewForm {...props} action={closeReviewAction} name={t('closeOf', { name })}>
      {t('close')}
    </ReviewForm>
  )
}
