import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Suggestion } from '../rules/suggestion'

type SuggestedWordsProps = { suggestion: Suggestion; node: Node | null; slot: string }

/** The suggested words, beside the present ones where they would replace these. */
export function SuggestedWords({ suggestion, node, slot }: SuggestedWordsProps) {
  const t = useTranslations('suggestion')
  const { kind, quote, text, outcome } = suggestion
  const isOpen = outcome === null
  if (kind !== 'words') {
    return (
      <div className="mt-1">
        <p className="whitespace-pre-wrap text-work">{text}</p>
        {kind === 'todo' && quote !== null && slot === 'list' && (
          <p className="text-quiet">{t('todo.of', { name: quote })}</p>
        )}
        {kind === 'todo' && quote !== null && isOpen && !node && (
          <p className="text-quiet">{t('todo.gone')}</p>
        )}
      </div>
    )
  }
  return (
    <div className="mt-1">
      <p className="whitespace-pre-wrap text-work text-quiet">
        <VisuallyHidden>{t('before')} </VisuallyHidden>
        <del className="decoration-1">{quote}</del>
      </p>
      <p className="whitespace-pre-wrap text-work">
        <span aria-hidden className="text-quiet">
          →{' '}
        </span>
        <VisuallyHidden>{t('after')} </VisuallyHidden>
        <ins className="no-underline">{text}</ins>
      </p>
      {isOpen && !node && <p className="mt-1 text-warn">{t('words.gone')}</p>}
      {isOpen && node && node.text !== quote && (
        <p className="mt-1 whitespace-pre-wrap text-quiet">{t('words.changed', { text: node.text })}</p>
      )}
    </div>
  )
}
