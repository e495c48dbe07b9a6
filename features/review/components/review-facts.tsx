import { useLocale, useTranslations } from 'next-intl'
import { type Day, today as dayOf, formatDay } from '@/lib/dates'
import { type Round, stageOf } from '../rules/reviews'
import { RoundWords } from './review-words'
import { VerdictBadge } from './verdict-badge'

type RoundFactsProps = { round: Round; today: Day; timeZone: string }

/** One round: who, when it was asked for and answered, how, and in which words. */
export function RoundFacts({ round, today, timeZone }: RoundFactsProps) {
  const t = useTranslations('review')
  const locale = useLocale()
  const when = (date: Date) => formatDay(locale, dayOf(timeZone, date), today)
  const { mentor, request, requestedAt, verdict, answer, answeredAt, closedAt } = round
  const facts = [
    requestedAt && t('askedOn', { day: when(requestedAt) }),
    answeredAt && t('answeredOn', { day: when(answeredAt) }),
    closedAt && t(stageOf(round) === 'unanswered' ? 'endedOn' : 'closedOn', { day: when(closedAt) }),
  ].filter((fact) => fact !== null)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 break-words font-semibold">{mentor ?? t('formerMentor')}</span>
        {verdict && <VerdictBadge verdict={verdict} />}
        <span className="text-quiet text-sm">{facts.join(' · ')}</span>
      </p>
      {request !== '' && (
        <>
          <p className="mt-2 text-quiet text-sm">{t('requestWords')}</p>
          <RoundWords text={request} />
        </>
      )}
      {answer !== '' && (
        <>
          <p className="mt-2 text-quiet text-sm">{t('answerWords')}</p>
          <RoundWords text={answer} />
        </>
      )}
    </>
  )
}
