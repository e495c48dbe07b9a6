import { useState } from 'react'
import { cn } from '@/lib/cn'
import { useWords } from '@/lib/i18n/use-words'
import { type Filter, filters, type Sort, sorts } from '../rules/views'

type TodoToolsProps = {
  counts: Record<Filter, number>
  wanted: ReadonlySet<Filter>
  onFilter: (filter: Filter) => void
  sort: Sort
  onSort: (sort: Sort) => void
  mounted: boolean
}

/** What of the to-dos is shown, and in which order. */
export function TodoTools({ counts, wanted, onFilter, sort, onSort, mounted }: TodoToolsProps) {
  const t = useWords('todo.plan')
  // What had none on arrival has no button; what has run out keeps it, so that the others stay where they are.
  const [offered] = useState(() => filters.filter((filter) => counts[filter] > 0))
  const shown = filters.filter((filter) => counts[filter] > 0 || offered.includes(filter))
  return (
    <div className="flex items-center gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:py-2 max-md:[scrollbar-width:none] print:hidden">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
      <div role="group" aria-label={t('filters')} className="flex gap-2">
        {shown.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={wanted.has(filter)}
            disabled={!mounted || (counts[filter] === 0 && !wanted.has(filter))}
            onClick={() => onFilter(filter)}
            className={cn(
              'relative min-h-7 whitespace-nowrap rounded-full bg-sunken px-3 text-caption text-quiet hover:text-accent disabled:hover:text-quiet pointer-coarse:min-h-8 pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:inset-y-[-0.375rem]',
              wanted.has(filter) && 'bg-accent-soft text-accent',
            )}
          >
            {t(`filter.${filter}`)} <b className="font-semibold text-ink tabular-nums">{counts[filter]}</b>
          </button>
        ))}
      </div>
      <select
        aria-label={t('sort')}
        value={sort}
        disabled={!mounted}
        onChange={(event) => onSort(sorts.find((each) => each === event.target.value) ?? 'own')}
        className="field-sizing-content ms-auto min-h-8 bg-transparent text-quiet text-caption pointer-coarse:min-h-11"
      >
        {sorts.map((each) => (
          <option key={each} value={each}>
            {t(`sorts.${each}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
