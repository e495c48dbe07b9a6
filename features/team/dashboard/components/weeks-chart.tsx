import { useLocale, useTranslations } from 'next-intl'
import { type Day, formatDay } from '@/lib/dates'
import { drawWeeks, fillWeeks, type Week, weeksHeight, weeksWidth } from '../rules/weeks'

type WeeksChartProps = { weeks: readonly (Week & { people: number })[]; today: Day; named: number }

/** To-dos done per week by all members who are open by name, if these are five or more. */
export function WeeksChart({ weeks: rows, today, named }: WeeksChartProps) {
  const t = useTranslations('team.dashboard')
  const locale = useLocale()
  const weeks = fillWeeks(rows, today)
  if (!weeks) return <p className="text-quiet">{t(named >= 5 ? 'noneDone' : 'tooFew')}</p>
  const bars = drawWeeks(weeks)
  const count = weeks.reduce((sum, { done }) => sum + done, 0)
  const baseline = weeksHeight - 24
  return (
    <figure className="relative">
      <figcaption className="mb-1 text-caption">
        {t('weeksSum', { people: rows[0]?.people ?? 0, count })}
      </figcaption>
      <svg viewBox={`0 0 ${weeksWidth} ${weeksHeight}`} aria-hidden className="h-auto w-full max-w-md">
        <line x1={0} x2={weeksWidth} y1={baseline} y2={baseline} className="stroke-control" />
        {bars.map(({ week, done, x, y, width, height }, index) => (
          <g key={week} fontSize={12} textAnchor="middle">
            <rect x={x} y={y} width={width} height={height} className="fill-accent" />
            {done > 0 && (
              <text x={x + width / 2} y={y - 5} className="fill-ink">
                {done}
              </text>
            )}
            {index % 3 === 1 && (
              <text x={x + width / 2} y={weeksHeight - 6} className="fill-quiet">
                {formatDay(locale, week, week)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <table className="sr-only">
        <caption>{t('weeksTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            <th scope="col">{t('done')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, done }) => (
            <tr key={week}>
              <th scope="row">{t('weekOf', { day: formatDay(locale, week, today) })}</th>
              <td>{done}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
