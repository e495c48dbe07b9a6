import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { levelKey } from '@/features/competency/rules/levels'
import { onlyOneCan } from '../rules/findings'
import type { Group } from '../rules/grid'
import { ShortList } from './short-list'
import { SingleList } from './single-list'
import { usePeople } from './use-people'

type OnlyOnesProps = { groups: Group[]; names: ReadonlyMap<string, string> }

/** What only one member can do: first what others name too, then, folded, what only that member names. */
export function OnlyOnes({ groups, names }: OnlyOnesProps) {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  const people = usePeople(names)
  const found = onlyOneCan(groups)
  const shared = found.filter(({ others }) => others.length > 0)
  const single = found.filter(({ others }) => others.length === 0)
  if (found.length === 0) return <p className="text-quiet">{t('noOnlyOnes')}</p>
  return (
    <>
      {shared.length === 0 && <p className="text-quiet">{t('noSharedOnly')}</p>}
      <ShortList
        limit={10}
        more={(count) => t('more', { count })}
        items={shared.map(({ group, able, others }) => (
          <li key={group.key} className="break-inside-avoid py-2">
            <p>
              <span className="font-medium">{group.label}</span>{' '}
              {t('personLevel', {
                name: names.get(able.personId) ?? '',
                self: words(levelKey(able.self)),
              })}
            </p>
            <p className="text-quiet text-caption">{t('alsoNamed', { names: people(others) })}</p>
          </li>
        ))}
      />
      {single.length > 0 && (
        <Disclosure summary={t('single', { count: single.length })} className="print:hidden">
          <SingleList groups={single.map(({ group }) => group)} names={names} />
        </Disclosure>
      )}
    </>
  )
}
