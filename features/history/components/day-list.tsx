import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { type Day, formatDay } from '@/lib/dates'
import type { DaysPage } from '../queries/pages'
import { type FigureName, figuresOf } from '../rules/figures'
import { DayImport } from './day-import'

/** The days on which something was written, each with what changed in figures. */
export function DayList({ page, today }: { page: DaysPage; today: Day }) {
  const t = useTranslations('history')
  const locale = useLocale()
  const { owner, days, older } = page
  const address = `/people/${owner.id}/history` as const
  if (days.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
  }
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {days.map(({ day, figures }) => {
          const words = formatDay(locale, day, today)
          return (
            <li key={day} className="py-3">
              <h2 className="font-semibold">
                <time dateTime={day}>{words}</time>
              </h2>
              <p className="text-quiet">
                {figuresOf(figures)
                  .map(([name, count]: [FigureName, number]) => t(`figures.${name}`, { count }))
                  .join(' · ')}
              </p>
              <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-caption">
                <TextLink
                  alone
                  href={`${address}/changes?from=${day}&to=${day}`}
                  aria-label={t('changesOf', { day: words })}
                >
                  {t('changesLink')}
                </TextLink>
                <TextLink alone href={`${address}/${day}`} aria-label={t('documentOf', { day: words })}>
                  {t('documentLink')}
                </TextLink>
              </p>
              {page.imports
                .filter((each) => each.day === day)
                .map((each) => (
                  <DayImport key={each.to} owner={owner.id} import={each} timeZone={page.me.timeZone} />
                ))}
            </li>
          )
        })}
      </ul>
      {older && (
        <p className="mt-4">
          <TextLink href={`${address}?before=${older}`}>{t('older')}</TextLink>
        </p>
      )}
    </>
  )
}
