import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import type { Cell } from '../rules/grid'

const limit = 8

/** Lists people with their levels; of many, only the first. */
export function usePeople(names: ReadonlyMap<string, string>): (cells: readonly Cell[]) => string {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  return (cells) => {
    const first = cells
      .slice(0, limit)
      .map(({ personId, self }) =>
        t('personLevel', { name: names.get(personId) ?? '', self: words(levelKey(self)) }),
      )
    const list = first.join(', ')
    return cells.length > limit ? t('andMore', { list, count: cells.length - limit }) : list
  }
}
