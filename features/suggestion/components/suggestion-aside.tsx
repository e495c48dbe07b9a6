import dynamic from 'next/dynamic'
import type { ItemAsideProps } from '@/features/outline/editor/components/item-aside'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { useSuggestions } from './page-suggestions'
import { SuggestionPointer } from './suggestion-pointer'

/** The page of an owner does not load it. */
const MentorAside = dynamic(() => import('./mentor-aside'))

/** Beside an item: for the owner a link to suggestions; for a mentor their suggestions and a button. */
export function SuggestionAside({ node, tabStop = true, mentioned = false }: ItemAsideProps) {
  const { isOwn } = useOutlinePage()
  const page = useSuggestions()
  if (!page || node.text.trim() === '') return null
  const here = page.suggestions.filter(
    ({ kind, nodeId, outcome }) => kind === 'words' && nodeId === node.id && outcome === null,
  )
  return isOwn ? (
    <SuggestionPointer suggestions={here} about={node.text} tabStop={tabStop} />
  ) : (
    <MentorAside node={node} tabStop={tabStop} mentioned={mentioned} suggestions={here} />
  )
}
