import { cn } from '@/lib/cn'
import { useWords } from '@/lib/i18n/use-words'
import type { Suggestion } from '../rules/suggestion'
import { SlotNews } from './slot-news'
import { SuggestionCard } from './suggestion-card'

type SuggestionSlotProps = {
  /** names the place, so that the result of an answer is shown there */
  slot: string
  suggestions: readonly Suggestion[]
  className?: string
}

/** The suggestions at one place of the page, and the result of the last answer given there. */
export function SuggestionSlot({ slot, suggestions, className }: SuggestionSlotProps) {
  const t = useWords('suggestion')
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
