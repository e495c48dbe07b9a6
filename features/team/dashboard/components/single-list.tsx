import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import { groupBy } from '@/lib/group-by'
import type { Group } from '../rules/grid'

type SingleListProps = { groups: Group[]; names: ReadonlyMap<string, string> }

/** Competencies that only one member names, by member, in that member's words. */
export function SingleList({ groups, names }: SingleListProps) {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  const items = groups.flatMap(({ label, cells }) => cells.map((cell) => ({ label, cell })))
  return (
    <dl className="space-y-2 text-caption">
      {[...groupBy(items, ({ cell }) => cell.personId)].map(([id, own]) => (
        <div key={id}>
          <dt className="font-medium">{names.get(id)}</dt>
          <dd className="text-quiet">
            {own
              .map(({ label, cell }) => t('rated', { label, self: words(levelKey(cell.self)) }))
              .join(' · ')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
