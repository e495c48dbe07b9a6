import type { Node } from '@/features/outline/schema'
import { SuggestButton } from './suggest-button'
import { useSuggestions } from './suggestion-provider'
import { SuggestionSlot } from './suggestion-slot'

/** In the chain, below the to-dos of a competency: those that were suggested, and for a mentor the way to suggest one. */
export function TodoSuggestions({ competency }: { competency: Node }) {
  const page = useSuggestions()
  if (!page) return null
  const here = page.suggestions.filter(
    ({ kind, nodeId, outcome }) => kind === 'todo' && nodeId === competency.id && outcome === null,
  )
  return (
    <>
      <SuggestionSlot slot={`todo-${competency.id}`} suggestions={here} />
      {page.role === 'mentor' && <SuggestButton kind="todo" node={competency} />}
    </>
  )
}
