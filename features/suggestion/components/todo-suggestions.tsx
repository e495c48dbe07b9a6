import type { Node } from '@/features/outline/model/rules/outline'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { useSuggestions } from './page-suggestions'
import { SuggestButton } from './suggest-button'
import { SuggestionPointer } from './suggestion-pointer'
import { SuggestionSlot } from './suggestion-slot'

type TodoSuggestionsProps = {
  competency: Node
  /** shows what exists, and offers nothing new */
  mentioned?: boolean
}

/** Below a competency's to-dos in the chain: a link to suggested ones; for a mentor these and a form. */
export function TodoSuggestions({ competency, mentioned = false }: TodoSuggestionsProps) {
  const { isOwn } = useOutlinePage()
  const page = useSuggestions()
  if (!page) return null
  const here = page.suggestions.filter(
    ({ kind, nodeId, outcome }) => kind === 'todo' && nodeId === competency.id && outcome === null,
  )
  if (isOwn) {
    if (here.length === 0) return null
    return (
      <div>
        <SuggestionPointer suggestions={here} about={competency.text} />
      </div>
    )
  }
  return (
    <>
      <SuggestionSlot slot={`todo-${competency.id}`} suggestions={here} />
      {!mentioned && <SuggestButton kind="todo" node={competency} />}
    </>
  )
}
