import { firstWords } from '@/features/outline/model/rules/first-words'
import { useWords } from '@/lib/i18n/use-words'
import { cardId, type Suggestion } from '../rules/suggestion'

type SuggestionPointerProps = {
  suggestions: readonly Suggestion[]
  /** name of the item that the suggestions are about */
  about: string
  tabStop?: boolean
}

/**
 * Beside an item of the owner's: the number of open suggestions, with a link to the first one in the list.
 */
export function SuggestionPointer({ suggestions, about, tabStop = true }: SuggestionPointerProps) {
  const t = useWords('suggestion')
  const [first] = suggestions
  if (!first) return null
  const count = suggestions.length
  return (
    <a
      href={`#${cardId(first.id)}`}
      aria-label={t('pointerOf', { count, text: firstWords(about) })}
      tabIndex={tabStop ? undefined : -1}
      className="inline-flex min-h-7 shrink-0 items-center text-accent text-caption underline underline-offset-4 print:hidden"
    >
      {t('pointer', { count })}
    </a>
  )
}
