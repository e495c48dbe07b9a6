import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import type { Suggestion } from '../rules/suggestion'
import { SlotNews } from './slot-news'
import { SuggestionCard } from './suggestion-card'

type SuggestionSlotProps = {
  /** names the place, so that an answer given there is told there */
  slot: string
  suggestions: readonly Suggestion[]
  className?: string
}

/** Suggestions at one place of the page, and what became of the last one that was answered there. */
export function SuggestionSlot({ slot, suggestions, className }: SuggestionSlotProps) {
  const t = useTranslations('suggestion')
  return (
    <>
      <SlotNews slot={slot} shown={suggestions} className={className} />
      {suggestions.length > 0 && (
        <ul aria-label={t('label')} className={cn('space-y-2 py-1', className)}>
          {suggestions.map((suggestion) => (
            <SuggestionCard key={suggestion.id} suggestion={suggestion} slot={slot} />
          ))}
        </ul>
      )}
    </>
  )
}
