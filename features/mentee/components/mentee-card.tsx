import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { type Day, formatDay } from '@/lib/dates'
import { type Mentee, mostAnalyses } from '../rules/mentees'
import { ChangesLine } from './changes-line'
import { MenteeAnalysisItem } from './mentee-analysis-item'
import { TurnLine } from './turn-line'

type MenteeCardProps = { mentee: Mentee; today: Day; timeZone: string; heading?: 'h2' | 'h3' }

/** One mentee: the ways to their pages, and for each opened analysis how far it is and what has happened in it. */
export function MenteeCard({ mentee, today, timeZone, heading: Heading = 'h2' }: MenteeCardProps) {
  const t = useTranslations('mentoring.mentees')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const { id, name, since, reviewedOn, kys, analyses } = mentee
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Heading className="min-w-0 break-words font-semibold text-reading">{name}</Heading>
        <TextLink alone href={`/people/${id}/kys`} aria-label={t('kysOf', { name })}>
          {shell('kys')}
        </TextLink>
        <TextLink alone href={`/people/${id}/todos`} aria-label={t('todosOf', { name })}>
          {shell('todos')}
        </TextLink>
      </div>
      <p className="text-quiet text-caption">
        {t('since', { day: formatDay(locale, since, today) })}
        {analyses.length > 0 && (
          <>
            {' · '}
            {reviewedOn ? t('reviewedOn', { day: formatDay(locale, reviewedOn, today) }) : t('neverReviewed')}
          </>
        )}
      </p>
      {kys.turn && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
          <TurnLine part={kys} today={today} timeZone={timeZone} />
          {shell('kys')}
        </p>
      )}
      <ChangesLine part={shell('kys')} changed={kys.changed} today={today} />
      {analyses.length === 0 ? (
        <p className="mt-2 text-quiet">{t('nothingOpened')}</p>
      ) : (
        <>
          <ul className="mt-2 border-line border-t">
            {analyses.slice(0, mostAnalyses).map((analysis) => (
              <MenteeAnalysisItem
                key={analysis.brief.id}
                ownerId={id}
                analysis={analysis}
                today={today}
                timeZone={timeZone}
              />
            ))}
          </ul>
          {analyses.length > mostAnalyses && (
            <p className="mt-2">
              <TextLink alone href={`/people/${id}/gap`}>
                {t('moreAnalyses', { count: analyses.length - mostAnalyses })}
              </TextLink>
            </p>
          )}
        </>
      )}
    </li>
  )
}
