import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { GoalWords } from '@/features/analysis/components/goal-words'
import { type Day, formatDay } from '@/lib/dates'
import type { GrowthPage } from '../queries/growth'
import { GrowthPicture } from './growth-picture'
import { GrowthTable } from './growth-table'

/** How the levels of each analysis went, competency by competency. */
export function GrowthList({ page, today }: { page: GrowthPage; today: Day }) {
  const t = useTranslations('history')
  const locale = useLocale()
  const { analyses } = page
  if (analyses.length === 0) return <EmptyState title={t('noGrowth')}>{t('noGrowthText')}</EmptyState>
  return analyses.map(({ id, goals, growth, first: begun }) => {
    const first = begun ?? today
    return (
      <section key={id} aria-labelledby={id} className="mt-8 first:mt-0">
        <h2 id={id} className="font-semibold text-reading">
          <GoalWords goals={goals} />
        </h2>
        <p className="text-quiet text-caption">
          {t('growthSpan', { from: formatDay(locale, first), to: formatDay(locale, today) })}
        </p>
        <p aria-hidden className="mt-1 flex gap-4 text-quiet text-caption">
          <span className="inline-flex items-center gap-1.5">
            <span className="inline-block h-0.5 w-5 bg-accent" />
            {t('self')}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <span className="inline-block w-5 border-control border-t-2 border-dashed" />
            {t('target')}
          </span>
        </p>
        <ul aria-hidden className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {growth.map((one) => (
            <li key={one.nodeId}>
              <GrowthPicture growth={one} first={first} last={today} />
            </li>
          ))}
        </ul>
        <GrowthTable growth={growth} />
      </section>
    )
  })
}
