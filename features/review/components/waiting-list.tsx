import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Day, today as dayOf, formatDay } from '@/lib/dates'
import type { Waiting } from '../queries/waiting'
import { VerdictBadge } from './verdict-badge'

type WaitingListProps = { me: { id: string; timeZone: string }; waiting: Waiting; today: Day }

/** The reviews that wait for the viewer: requests to answer and answers to look at, each with the way there. */
export function WaitingList({ me, waiting, today }: WaitingListProps) {
  const t = useTranslations('review.waiting')
  const review = useTranslations('review')
  const entry = (ownerId: string, analysisId: string) => `/people/${ownerId}/gap/${analysisId}` as const
  const common = { today, timeZone: me.timeZone }
  return (
    <ul className="divide-y divide-line">
      {waiting.requests.map(({ id, ownerId, analysisId, goal, name, at }) => (
        <WaitingItem key={id} {...common} href={entry(ownerId, analysisId)} goal={goal} at={at}>
          {t('asked', { name })}
        </WaitingItem>
      ))}
      {waiting.answers.map(({ id, analysisId, goal, mentor, verdict, at }) => (
        <WaitingItem key={id} {...common} href={entry(me.id, analysisId)} goal={goal} at={at}>
          {t('answered', { name: mentor ?? review('formerMentor') })} <VerdictBadge verdict={verdict} />
        </WaitingItem>
      ))}
    </ul>
  )
}

type WaitingItemProps = {
  href: `/people/${string}/gap/${string}`
  goal: string
  at: Date
  today: Day
  timeZone: string
  children: ReactNode
}

function WaitingItem({ href, goal, at, today, timeZone, children }: WaitingItemProps) {
  const t = useTranslations('review.waiting')
  const locale = useLocale()
  const day = dayOf(timeZone, at)
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>{children}</span>
        <time dateTime={day} className="text-quiet text-sm">
          {formatDay(locale, day, today)}
        </time>
      </p>
      <Link
        href={href}
        className="inline-block font-medium underline decoration-line underline-offset-4 hover:decoration-accent"
      >
        {goal || t('untitled')}
      </Link>
    </li>
  )
}
