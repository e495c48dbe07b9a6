import { useTranslations } from 'next-intl'
import { whoCanHelp } from '../rules/findings'
import type { Group } from '../rules/grid'
import { ShortList } from './short-list'
import { usePeople } from './use-people'

type HelpPairsProps = { groups: Group[]; names: ReadonlyMap<string, string> }

/** Members who can do something, beside those who want to learn it. */
export function HelpPairs({ groups, names }: HelpPairsProps) {
  const t = useTranslations('team.dashboard')
  const people = usePeople(names)
  const found = whoCanHelp(groups)
  if (found.length === 0) return <p className="text-quiet">{t('noHelp')}</p>
  return (
    <ShortList
      limit={10}
      more={(count) => t('more', { count })}
      items={found.map(({ group, helpers, learners }) => (
        <li key={group.key} className="break-inside-avoid py-2">
          <p className="font-medium">{group.label}</p>
          <p className="text-caption">{t('helpers', { names: people(helpers) })}</p>
          <p className="text-quiet text-caption">{t('learners', { names: people(learners) })}</p>
        </li>
      ))}
    />
  )
}
