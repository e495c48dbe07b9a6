import { useTranslations } from 'next-intl'
import { missingMost } from '../rules/findings'
import type { Group } from '../rules/grid'
import { ShortList } from './short-list'

/** What is missing most, with the figures that it is ranked by. */
export function Lacks({ groups }: { groups: Group[] }) {
  const t = useTranslations('team.dashboard')
  const lacks = missingMost(groups)
  if (lacks.length === 0) return <p className="text-quiet">{t('noLacks')}</p>
  return (
    <ShortList
      limit={10}
      more={(count) => t('more', { count })}
      items={lacks.map(({ group, steps, wanting, able, unrated }) => (
        <li key={group.key} className="break-inside-avoid py-2">
          <p className="font-medium">{group.label}</p>
          <p className="text-quiet text-caption tabular-nums">
            {[
              t('steps', { count: steps, people: wanting }),
              t('able', { count: able }),
              ...(unrated > 0 ? [t('unrated', { count: unrated })] : []),
            ].join(' · ')}
          </p>
        </li>
      ))}
    />
  )
}
