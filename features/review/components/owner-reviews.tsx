import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/lib/dates'
import { closeReviewAction, withdrawRequestAction } from '../actions'
import { arrangeRounds, type Reviews, type Round, requestFor, stageOf } from '../rules/reviews'
import type { Place } from '../schema'
import { HeldLine } from './held-line'
import { KeptWords } from './kept-words'
import { RequestForm } from './request-form'
import { RoundFacts } from './review-facts'
import { RoundForm } from './review-form'
import { RoundHistory } from './review-history'

type OwnerReviewsProps = { reviews: Reviews; place: Place; today: Day; timeZone: string }

/** The owner's side: what mentors have been asked and have answered, and a request for each who may be asked. */
export function OwnerReviews({ reviews, place, today, timeZone }: OwnerReviewsProps) {
  const t = useTranslations('review')
  const { rounds, mentors } = reviews
  const { open, over } = arrangeRounds(rounds)
  const askable = mentors.filter(({ id }) => !requestFor(rounds, id))
  const asked = open.filter((round) => stageOf(round) === 'asked')
  const reachable = (round: Round) => mentors.some(({ id }) => id === round.mentorId)
  return (
    <>
      {mentors.length === 0 && (
        <p className="text-quiet print:hidden">
          {t.rich('noMentor', { to: (words) => <TextLink href="/mentoring">{words}</TextLink> })}
        </p>
      )}
      {open.length > 0 && (
        <ul className="divide-y divide-line">
          {open.map((round) => (
            <li key={round.id} className="py-3">
              <RoundFacts round={round} today={today} timeZone={timeZone} />
              <HeldLine held={round.held} place={place} />
              {stageOf(round) === 'asked' && !reachable(round) && (
                <p className="mt-1 text-warn">{t('cannotAnswer')}</p>
              )}
              <EndRound round={round} place={place} />
            </li>
          ))}
        </ul>
      )}
      {askable.map((mentor) => (
        <RequestForm
          key={mentor.id}
          place={place}
          mentor={mentor}
          again={open.some((round) => round.mentorId === mentor.id)}
          since={rounds.find((round) => round.mentorId === mentor.id)?.id ?? ''}
        />
      ))}
      {asked.map(({ id, mentorId }) => (
        // What was typed for it has been sent.
        <KeptWords key={id} scope={`${place.owner}/${place.analysis}/${mentorId}`} since={id} />
      ))}
      <RoundHistory rounds={over} today={today} timeZone={timeZone} />
    </>
  )
}

function EndRound({ round, place }: { round: Round; place: Place }) {
  const t = useTranslations('review')
  const name = round.mentor ?? t('formerMentor')
  const props = { place, reviewId: round.id }
  return stageOf(round) === 'asked' ? (
    <RoundForm {...props} action={withdrawRequestAction} name={t('withdrawFrom', { name })}>
      {t('withdraw')}
    </RoundForm>
  ) : (
    <RoundForm {...props} action={closeReviewAction} name={t('closeOf', { name })}>
      {t('close')}
    </RoundForm>
  )
}
