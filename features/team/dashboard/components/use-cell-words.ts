import { useTranslations } from 'next-intl'
import { levelKey } from '@/features/competency/rules/levels'
import type { Cell } from '../rules/grid'

/**
 * Words below a cell's level: the member, the target, and the member's wording if it differs from the label.
 */
export function useCellWords(names: ReadonlyMap<string, string>): (cell: Cell, label: string) => string {
  const t = useTranslations('team.dashboard')
  const words = useTranslations('levels')
  return ({ personId, target, words: own }, label) => {
    const name = names.get(personId) ?? ''
    const differ = own.filter((text) => text !== label)
    const said = [
      ...(target === null ? [] : [t('withTarget', { target: words(levelKey(target)) })]),
      ...differ.map((text) => t('quoted', { words: text })),
    ]
    return said.length === 0 ? name : t('withNotes', { name, notes: said.join(', ') })
  }
}
