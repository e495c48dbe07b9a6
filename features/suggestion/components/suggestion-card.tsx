import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { useOutline, useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { cardId, type Suggestion } from '../rules/suggestion'
import { AnswerForm } from './answer-form'
import { DraftForm } from './draft-form'
import { SuggestedWords } from './suggested-words'

/** One suggestion: its author, text and state, and what the viewer can do with it. */
export function SuggestionCard({ suggestion, slot }: { suggestion: Suggestion; slot: string }) {
  const t = useTranslations('suggestion')
  const { isOwn } = useOutlinePage()
  const { kind, nodeId, mine, sentAt, outcome, author } = suggestion
  const node = useOutline((outline) => outline.nodes.find(({ id }) => id === nodeId)) ?? null
  const name = mine ? t('me') : (author ?? t('former'))
  const answers = isOwn && outcome === null
  return (
    <li
      id={slot === 'list' ? cardId(suggestion.id) : undefined}
      className="scroll-mt-6 rounded-md border border-line bg-raised px-3 py-2 text-caption"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-quiet">
        <Badge>{t(`${kind}.name`)}</Badge>
        <span>{name}</span>
        {sentAt === null && <Badge tone="warn">{t('draft')}</Badge>}
        {outcome && <Badge tone={outcome === 'accepted' ? 'good' : 'plain'}>{t(outcome)}</Badge>}
        {!answers && sentAt !== null && outcome === null && <span>{t('waits')}</span>}
      </p>
      <SuggestedWords suggestion={suggestion} node={node} slot={slot} />
      {answers && <AnswerForm suggestion={suggestion} node={node} slot={slot} />}
      {mine && sentAt === null && <DraftForm suggestion={suggestion} />}
    </li>
  )
}
