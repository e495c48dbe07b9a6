import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/lib/dates'
import type { Waiting } from '../queries/waiting'
import { itemPlace } from '../rules/place'
import { VerdictBadge } from './verdict-badge'
import { WaitingSince } from './waiting-since'

type WaitingListProps = { me: { id: string; timeZone: string }; waiting: Waiting[]; today: Day }

/** Everything that waits for the viewer, the longest first: grouped by page, with a link to each place. */
export function WaitingList({ me, waiting, today }: WaitingListProps) {
  return (
    <ul className="divide-y divide-line">
      {waiting.map((one) => (
        <WaitingItem
          key={`${one.ownerId} ${one.analysisId} ${one.byId}`}
          waiting={one}
          isOwn={one.ownerId === me.id}
          today={today}
          timeZone={me.timeZone}
        />
      ))}
    </ul>
  )
}

type WaitingItemProps = { waiting: Waiting; isOwn: boolean; today: Day; timeZone: string }

function WaitingItem({ waiting, isOwn, today, timeZone }: WaitingItemProps) {
  const t = useTranslations('review.waiting')
  const review = useTranslations('review')
  const { ownerId, analysisId, requests, verdicts, goal, waitsSince } = waiting
  const name = waiting.name ?? review('formerMentor')
  const page = analysisId ? `/people/${ownerId}/gap/${analysisId}` : `/people/${ownerId}/kys`
  const isReview = requests + verdicts.length > 0
  const news = requests > 0 ? 'asked' : verdicts.length > 0 ? 'answered' : 'said'
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span>{t(news, { name })}</span>{' '}
        {verdicts.map((verdict, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the verdicts stand in the order in which they came
          <VerdictBadge key={index} verdict={verdict} />
        ))}
        <WaitingSince since={waitsSince} today={today} timeZone={timeZone} />
      </p>
      <TextLink alone href={`${page}${isReview ? '#review' : ''}` as Route} className="font-medium">
        {analysisId ? goal || t('untitled') : t('kys')}
      </TextLink>
      <WaitingParts waiting={waiting} page={page} isOwn={isOwn} />
    </li>
  )
}

/** What waits on one page, with a link to each place. */
function WaitingParts({ waiting, page, isOwn }: { waiting: Waiting; page: string; isOwn: boolean }) {
  const t = useTranslations('review.waiting')
  const { comments, suggestions, levels, item } = waiting
  const parts = [
    {
      what: isOwn ? 'comments' : 'replies',
      count: comments,
      href: itemPlace(page, item),
    },
    { what: 'suggestions', count: suggestions, href: `${page}#suggestions` },
    { what: 'levels', count: levels, href: `${page}?view=chain` },
  ] as const
  const some = parts.filter(({ count }) => count > 0)
  if (some.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4 text-caption">
      {some.map(({ what, count, href }) => (
        <li key={what}>
          <TextLink alone href={href as Route}>
            {t(what, { count })}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
