import { useLocale } from 'next-intl'
import { described, type FacetRow } from '@/features/outline/model/rules/facet-rows'
import { type Facets, facetNames } from '@/features/outline/model/rules/facets'
import { groupBy } from '@/lib/group-by'
import { useValueWords } from './use-value-words'

/**
 * What hangs on items, in words, for read-only lists: levels, then everything that has a mark in Markdown.
 */
export function useItemNotes(facets: Facets): (id: string) => string[] {
  const locale = useLocale()
  const words = useValueWords()
  const levels = groupBy(facets.levels, ({ nodeId }) => nodeId)
  const marked = facetNames.flatMap((name) => {
    const { mark, carrier, value = '' } = described(name)
    if (!mark) return []
    const values = new Map((facets[name] as FacetRow[]).map((row) => [row[carrier], row[value] as string]))
    return [{ name, label: mark[locale], values }]
  })
  return (id) => {
    const own = levels.get(id)
    const level = (kind: 'self' | 'target') =>
      words('levels', own?.find((row) => row.kind === kind)?.value ?? null)
    return [
      ...(own ? [`${level('self')} → ${level('target')}`] : []),
      ...marked.flatMap(({ name, label, values }) => {
        const value = values.get(id)
        return value === undefined ? [] : [`${label} ${words(name, value)}`]
      }),
    ]
  }
}
