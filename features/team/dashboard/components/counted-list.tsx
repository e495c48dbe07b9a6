import { useLocale, useTranslations } from 'next-intl'
import { shownName } from '@/lib/competency-names/known'
import { type Day, formatDay } from '@/lib/dates'
import type { Dashboard } from '../queries'
import type { Group } from '../rules/grid'
import { ShortList } from './short-list'

type CountedListProps = { dashboard: Dashboard; groups: Group[]; today: Day }

/**
 * What members who are only counted name and have done, in bands. A competency is named as in the
 * groups of those open by name, else as it is known, else in a common spelling, else by its canonical key.
 */
export function CountedList({ dashboard, groups, today }: CountedListProps) {
  const t = useTranslations('team.dashboard')
  const locale = useLocale()
  const { counted, countedWeeks, countedOn } = dashboard
  const labels = new Map(groups.map(({ key, label }) => [key, label]))
  return (
    <>
      {counted.length === 0 && <p className="text-quiet">{t('noCounted')}</p>}
      <ShortList
        limit={10}
        more={(count) => t('more', { count })}
        items={counted
          .toSorted((a, b) => b.people - a.people || (a.meaning < b.meaning ? -1 : 1))
          .map(({ meaning, words, people, reached, able }) => (
            <li key={meaning} className="break-inside-avoid py-2">
              <p className="font-medium">
                {labels.get(meaning) ?? shownName(meaning, true) ?? words ?? meaning}
              </p>
              <p className="text-quiet text-caption tabular-nums">
                {[
                  t('countedPeople', { band: t(`band.${people}`) }),
                  ...(reached === null ? [] : [t('countedReached', { band: t(`band.${reached}`) })]),
                  ...(able === null ? [] : [t('countedAble', { band: t(`band.${able}`) })]),
                ].join(' · ')}
              </p>
            </li>
          ))}
      />
      {countedWeeks.length > 0 && <CountedWeeks weeks={countedWeeks} today={today} />}
      <p className="mt-3 text-quiet text-caption">
        {t('countedHow')}
        {countedOn && ` ${t('countedOn', { day: formatDay(locale, countedOn, today) })}`}
      </p>
    </>
  )
}

/** How many of them finished something in each week; weeks with fewer than five are left out. */
function CountedWeeks({ weeks, today }: { weeks: Dashboard['countedWeeks']; today: Day }) {
  const t = useTranslations('team.dashboard')
  const locale = useLocale()
  return (
    <table className="mt-4 w-full max-w-md text-left text-caption">
      <caption className="text-left font-medium">{t('countedWeeks')}</caption>
      <thead className="text-quiet">
        <tr>
          <th scope="col" className="py-1 pr-3 font-medium">
            {t('week')}
          </th>
          <th scope="col" className="py-1 font-medium">
            {t('countedDoers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, people }) => (
          <tr key={week} className="border-line border-t">
            <th scope="row" className="py-1 pr-3 font-normal">
              {t('weekOf', { day: formatDay(locale, week, today) })}
            </th>
            <td className="py-1">{t(`band.${people}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
