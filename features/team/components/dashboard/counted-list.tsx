import { useTranslations } from 'next-intl'
import type { Dashboard } from '../../queries/dashboard'
import type { Group } from '../../rules/grid'
import { ShortList } from './short-list'

type CountedListProps = { counted: Dashboard['counted']; groups: Group[] }

/** What those who are counted only name, where at least five of them do; in the words of those by name where they have some. */
export function CountedList({ counted, groups }: CountedListProps) {
  const t = useTranslations('team.dashboard')
  if (counted.length === 0) return <p className="text-quiet">{t('noCounted')}</p>
  const labels = new Map(groups.map(({ key, label }) => [key, label]))
  return (
    <ShortList
      limit={10}
      more={(count) => t('more', { count })}
      items={counted
        .toSorted((a, b) => b.people - a.people || (a.meaning < b.meaning ? -1 : 1))
        .map(({ meaning, words, people, reached, able }) => (
          <li key={meaning} className="break-inside-avoid py-2">
            <p className="font-medium">{labels.get(meaning) ?? words ?? meaning}</p>
            <p className="text-quiet text-sm tabular-nums">
              {[
                t('countedPeople', { count: people }),
                ...(reached === null ? [] : [t('countedReached', { count: reached })]),
                ...(able === null ? [] : [t('able', { count: able })]),
              ].join(' · ')}
            </p>
          </li>
        ))}
    />
  )
}
