import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { type Day, formatDay } from '@/lib/dates'
import { byDay, type PageView, type ViewedDay } from '../rules'

const shown = 10

/** Who looked at the viewer's pages, newest day first; older ones unfold. */
export function PageViewList({ pageViews, today }: { pageViews: PageView[]; today: Day }) {
  const t = useTranslations('mentoring.list')
  const days = byDay(pageViews)
  if (days.length === 0) return <p className="text-quiet">{t('noPageViews')}</p>
  return (
    <>
      <PageViewRows days={days.slice(0, shown)} today={today} />
      {days.length > shown && (
        <Disclosure summary={t('olderPageViews', { count: days.length - shown })}>
          <PageViewRows days={days.slice(shown)} today={today} />
        </Disclosure>
      )}
    </>
  )
}

function PageViewRows({ days, today }: { days: ViewedDay[]; today: Day }) {
  const t = useTranslations('mentoring.list')
  const pages = useTranslations('shell')
  const locale = useLocale()
  return (
    <ul className="divide-y divide-line">
      {days.map(({ viewerId, name, day, pages: seen }) => (
        <li key={`${day}-${viewerId}`} className="flex flex-wrap gap-x-4 py-2">
          <time dateTime={day} className="w-28 shrink-0 text-quiet">
            {formatDay(locale, day, today)}
          </time>
          <span className="min-w-0">
            {t('viewed', { name, pages: seen.map((page) => pages(page)).join(', ') })}
          </span>
        </li>
      ))}
    </ul>
  )
}
