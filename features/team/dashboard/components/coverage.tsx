import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { arrangeGroups } from '../rules/arrange'
import type { Group } from '../rules/grid'
import { CoverageTable } from './coverage-table'
import { HeatMap } from './heat-map'
import { SingleList } from './single-list'

type CoverageProps = {
  groups: Group[]
  people: { id: string; name: string }[]
  names: ReadonlyMap<string, string>
}

/** Levels of members who are open by name: a map, the same in words, and what only one of them names. */
export function Coverage({ groups, people, names }: CoverageProps) {
  const t = useTranslations('team.dashboard')
  const { shown, further, single } = arrangeGroups(groups)
  if (shown.length === 0) return <p className="text-quiet">{t('noCompetencies')}</p>
  return (
    <>
      <HeatMap groups={shown} people={people} />
      {further.length > 0 && (
        <p className="mt-2 text-quiet text-caption">{t('further', { count: further.length })}</p>
      )}
      <Disclosure summary={t('table')} className="mt-2 print:hidden">
        <CoverageTable groups={[...shown, ...further]} names={names} />
      </Disclosure>
      {single.length > 0 && (
        <Disclosure summary={t('single', { count: single.length })} className="print:hidden">
          <SingleList groups={single} names={names} />
        </Disclosure>
      )}
    </>
  )
}
