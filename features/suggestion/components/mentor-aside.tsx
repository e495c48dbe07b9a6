import type { ItemAsideProps } from '@/features/outline/editor/components/item-aside'
import type { Suggestion } from '../rules/suggestion'
import { SuggestButton } from './suggest-button'
import { SuggestionSlot } from './suggestion-slot'

type MentorAsideProps = ItemAsideProps & { suggestions: readonly Suggestion[] }

/** Beside an item, for a mentor: their suggestions about it, and a button for another one. */
export default function MentorAside({ node, tabStop, mentioned, suggestions }: MentorAsideProps) {
  return (
    <>
      {!mentioned && <SuggestButton kind="words" node={node} tabStop={tabStop} />}
      <SuggestionSlot slot={`item-${node.id}`} suggestions={suggestions} className="order-last basis-full" />
    </>
  )
}
