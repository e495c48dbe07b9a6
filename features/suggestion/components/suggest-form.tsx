import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { suggestAction } from '../actions'
import type { SuggestionKind } from '../rules/kinds'
import { limitOf } from '../rules/limits'

type SuggestFormProps = {
  kind: SuggestionKind
  node: { id: string; text: string } | null
  /** what stands in the field at first */
  text: string
  onType?: (text: string) => unknown
  /** called once it is stored */
  onDone: () => void
}

/** A form by which a mentor drafts a suggestion. */
export function SuggestForm({ kind, node, text, onType, onDone }: SuggestFormProps) {
  const t = useTranslations('suggestion')
  const { owner, analysisId } = useOutlinePage()
  return (
    <ActionForm
      action={suggestAction}
      onDone={onDone}
      fields={{ kind, owner: owner.id, analysis: analysisId ?? undefined, node: node?.id }}
      className="space-y-3"
    >
      <TextArea
        name="text"
        label={t(`${kind}.field`)}
        hint={t('draftHint')}
        defaultValue={text}
        rows={2}
        maxLength={limitOf(kind)}
        onChange={(event) => onType?.(event.target.value)}
      />
      <SubmitButton size="small">{t('keep')}</SubmitButton>
    </ActionForm>
  )
}
