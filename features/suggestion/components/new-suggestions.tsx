import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { useOutline, useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { useSuggestions } from './page-suggestions'
import { SuggestForm } from './suggest-form'
import { SuggestionSlot } from './suggestion-slot'

type NewSuggestionsProps = {
  kind: 'competency' | 'todo'
  /** leaves out to-dos that are shown beside their competency */
  unlinked?: boolean
}

/** For a mentor, at the end of an outline or chain: their suggestions of new items, and a form. */
export function NewSuggestions({ kind, unlinked = false }: NewSuggestionsProps) {
  const t = useTranslations('suggestion')
  const { isOwn } = useOutlinePage()
  const page = useSuggestions()
  const nodes = useOutline((outline) => outline.nodes)
  // Counts up to make a new form, folded and empty, for the next suggestion.
  const [made, setMade] = useState(0)
  const done = useCallback(() => setMade((before) => before + 1), [])
  if (!page || isOwn) return null
  const here = page.suggestions.filter(
    (one) =>
      one.kind === kind && one.outcome === null && !(unlinked && nodes.some(({ id }) => id === one.nodeId)),
  )
  return (
    <div className="mt-3">
      <SuggestionSlot slot={`new-${kind}`} suggestions={here} />
      <Disclosure key={made} summary={t(`${kind}.suggest`)} className="print:hidden">
        <SuggestForm kind={kind} node={null} text="" onDone={done} />
      </Disclosure>
    </div>
  )
}
