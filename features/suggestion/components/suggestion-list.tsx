import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { useOutline, useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { sortSuggestions, withoutPlace } from '../rules/suggestion'
import { useSuggestions } from './page-suggestions'
import { SlotNews } from './slot-news'
import { SuggestionCard } from './suggestion-card'

/**
 * Beside the page: the number of open suggestions, and the answered ones. The owner finds open ones
 * here; a mentor finds them beside their items, and here where the item is not on the page.
 */
export function SuggestionList() {
  const t = useTranslations('suggestion')
  const { isOwn } = useOutlinePage()
  const page = useSuggestions()
  const nodes = useOutline((outline) => outline.nodes)
  if (!page || page.suggestions.length === 0) return null
  const { drafts, open, answered } = sortSuggestions(page.suggestions)
  const all = [...drafts, ...open]
  const waiting = isOwn ? all : withoutPlace(all, nodes)
  const summary = isOwn
    ? t('open', { count: open.length })
    : t('written', { count: all.length, drafts: drafts.length })
  return (
    <section aria-labelledby="suggestions" data-part>
      <h2 id="suggestions" className="sr-only">
        {t('label')}
      </h2>
      <SlotNews slot="list" shown={waiting} className="my-2" />
      {waiting.length > 0 ? (
        <Disclosure open={isOwn} summary={summary}>
          <ul className="space-y-2">
            {waiting.map((suggestion) => (
              <SuggestionCard key={suggestion.id} suggestion={suggestion} slot="list" />
            ))}
          </ul>
        </Disclosure>
      ) : (
        all.length > 0 && <p className="flex min-h-11 items-center font-medium">{summary}</p>
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
