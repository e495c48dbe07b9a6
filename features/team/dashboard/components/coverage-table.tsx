import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import { standings } from '../rules/cell-signs'
import type { Group } from '../rules/grid'
import { useCellWords } from './use-cell-words'

type CoverageTableProps = { groups: Group[]; names: ReadonlyMap<string, string> }

/** The map in words: each member's level and target per competency, and their wording if it differs. */
export function CoverageTable({ groups, names }: CoverageTableProps) {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  const say = useCellWords(names)
  return (
    <section
      aria-label={t('table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="overflow-x-auto print:overflow-visible"
    >
      <table className="w-full min-w-3xl text-left text-caption print:min-w-0">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="py-1 pr-3 font-medium">
              {t('competency')}
            </th>
            {standings.toReversed().map((look) => (
              <th key={look} scope="col" className="py-1 pr-3 font-medium">
                {words(levelKey(look === 'none' ? null : look))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key} className="border-line border-t align-top">
              <th scope="row" className="sticky left-0 min-w-32 bg-paper py-1.5 pr-3 font-medium">
                {group.label}
              </th>
              {standings.toReversed().map((look) => (
                <td key={look} className="min-w-20 py-1.5 pr-3">
                  {group.cells
                    .filter(({ self }) => (self ?? 'none') === look)
                    .map((cell) => say(cell, group.label))
                    .join(', ')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
