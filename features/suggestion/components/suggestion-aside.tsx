import type { ItemAsideProps } from '@/features/outline/components/item-aside'
import { SuggestButton } from './suggest-button'
import { useSuggestions } from './suggestion-provider'
import { SuggestionSlot } from './suggestion-slot'

/** Beside an item: other words that were suggested for it, and for a mentor the way to suggest some. */
export function SuggestionAside({ node, tabStop = true, mentioned = false }: ItemAsideProps) {
  const page = useSuggestions()
  if (!page || mentioned || node.text.trim() === '') return null
  const here = page.suggestions.filter(
    ({ kind, nodeId, outcome }) => kind === 'words' && nodeId === node.id && outcome === null,
  )
  return (
    <>
      {page.role === 'mentor' && <SuggestButton kind="words" node={node} tabStop={tabStop} />}
      <SuggestionSlot slot={`item-${node.id}`} suggestions={here} className="order-last basis-full" />
    </>
  )
}
