import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { useKeptAction } from '@/components/form/use-kept-action'
import { suggestAction } from '../actions'
import type { SuggestionKind } from '../rules/kinds'
import { limitOf } from '../rules/limits'
import { useSuggestions } from './page-suggestions'
import { TypedForm } from './typed-form'

type SuggestFormProps = {
  kind: SuggestionKind
  node: { id: string; text: string } | null
  /** what stands in the field at first */
  text: string
  onType?: (text: string) => void
  /** called once it is stored */
  onDone: () => void
}

/** A mentor writes a suggestion down, as a draft. */
export function SuggestForm({ kind, node, text, onType, onDone }: SuggestFormProps) {
  const t = useTranslations('suggestion')
  const page = useSuggestions()
  const [result, send] = useKeptAction(suggestAction)
  const told = useRef(result)
  useEffect(() => {
    if (told.current === result) return
    told.current = result
    if (result?.ok) onDone()
  }, [result, onDone])
  if (!page) return null
  return (
    <TypedForm send={send} failure={result && !result.ok ? result : null}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="owner" value={page.ownerId} />
      <input type="hidden" name="analysis" value={page.analysisId} />
      {node && <input type="hidden" name="node" value={node.id} />}
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
    </TypedForm>
  )
}
