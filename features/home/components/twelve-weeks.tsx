import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { type Day, formatDay } from '@/lib/dates'
import { drawWeeks, type Week, weeksHeight, weeksWidth } from '../rules/last-weeks'

type TwelveWeeksProps = { personId: string; weeks: readonly Week[]; today: Day }

/** What was finished and where levels rose, week by week: drawn, and in words for who does not see it. */
export function TwelveWeeks({ personId, weeks, today }: TwelveWeeksProps) {
  const t = useTranslations('start.weeks')
  const locale = useLocale()
  const rises = weeks.reduce((sum, week) => sum + week.rises.length, 0)
  const done = weeks.reduce((sum, week) => sum + week.done, 0)
  const begin = ({ monday }: Week) => formatDay(locale, monday, today)
  const [first] = weeks
  if (!first) return null
  return (
    <section aria-labelledby="weeks">
      <header className="flex items-baseline justify-between gap-3">
        <h2 id="weeks" className="font-semibold text-reading">
          {t('title')}
        </h2>
        {rises > 0 && <small className="text-caption text-quiet">{t('rises', { count: rises })}</small>}
      </header>
      {done + rises > 0 && (
        <>
          <p className="sr-only">
            {t('sum', { done, rises })}{' '}
            {weeks
              .filter((week) => week.done + week.rises.length > 0)
              .map((week) => t('week', { day: begin(week), done: week.done, rises: week.rises.length }))
              .join(' ')}
          </p>
          <Picture weeks={weeks} />
          <p aria-hidden className="flex justify-between gap-2 text-caption text-quiet">
            <span>{begin(first)}</span>
            <span className="before:me-1.5 before:inline-block before:size-2.5 before:rounded-full before:bg-accent">
              {t('key')}
            </span>
            <span>{t('now')}</span>
          </p>
        </>
      )}
      <p className="pt-2 text-caption text-quiet">
        {done + rises === 0 && `${t('empty')} `}
        <TextLink alone href={`/people/${personId}/history/growth`}>
          {t('more')}
        </TextLink>
      </p>
    </section>
  )
}

function Picture({ weeks }: Pick<TwelveWeeksProps, 'weeks'>) {
  const { bars, ground, dots } = drawWeeks(weeks)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${weeksWidth} ${weeksHeight}`}
      className="mt-2.5 mb-1 h-auto w-full border-line border-b"
    >
      <path d={ground} className="fill-line" />
      <path d={bars} className="fill-level-3 forced-colors:fill-[CanvasText]" />
      <path d={dots} className="fill-accent forced-colors:fill-[Highlight]" />
    </svg>
  )
}
