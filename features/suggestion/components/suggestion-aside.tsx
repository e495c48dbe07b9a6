import type { ItemAsideProps } from '@/features/outline/editor/components/item-aside'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { useSuggestions } from './page-suggestions'
import { SuggestButton } from './suggest-button'
import { SuggestionPointer } from './suggestion-pointer'
import { SuggestionSlot } from './suggestion-slot'

/** Beside an item: for the owner a link to suggestions; for a mentor their suggestions and a button. */
export function SuggestionAside({ node, tabStop = true, mentioned = false }: ItemAsideProps) {
  const { isOwn } = useOutlinePage()
  const page = useSuggestions()
  if (!page || node.text.trim() === '') return null
  const here = page.suggestions.filter(
    ({ kind, nodeId, outcome }) => kind === 'words' && nodeId === node.id && outcome === null,
  )
  if (isOwn) {
    return <SuggestionPointer suggestions={here} about={node.text} tabStop={tabStop} />
  }
  return (
    <>
      {!mentioned && <SuggestButton kind="words" node={node} tabStop={tabStop} />}
      <SuggestionSlot slot={`item-${node.id}`} suggestions={here} className="order-last basis-full" />
    </>
  )
}
