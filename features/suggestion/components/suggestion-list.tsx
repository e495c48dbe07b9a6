'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { sortSuggestions } from '../rules/suggestion'
import { SlotNews } from './slot-news'
import { SuggestionCard } from './suggestion-card'
import { useSuggestions } from './suggestion-provider'

/** At the top of the page: the suggestions that wait, with their number, and those that were answered. */
export function SuggestionList() {
  const t = useTranslations('suggestion')
  const page = useSuggestions()
  if (!page || page.suggestions.length === 0) return null
  const { drafts, open, answered } = sortSuggestions(page.suggestions)
  const waiting = [...drafts, ...open]
  return (
    <section aria-labelledby="suggestions" className="mb-8 rounded-md border border-line px-4 py-1">
      <h2 id="suggestions" className="sr-only">
        {t('label')}
      </h2>
      <SlotNews slot="list" shown={waiting} className="my-2" />
      {waiting.length > 0 && (
        <Disclosure
          open={page.role === 'owner'}
          summary={
            page.role === 'owner'
              ? t('open', { count: open.length })
              : t('written', { count: waiting.length, drafts: drafts.length })
          }
        >
          <ul className="space-y-2">
            {waiting.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} slot="list" />
            ))}
          </ul>
        </Disclosure>
      )}
      {answered.length > 0 && (
        <Disclosure summary={t('answered', { count: answered.length })}>
          <ul className="space-y-2">
            {answered.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} slot="list" />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
