import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Notice } from '@/components/ui/notice'
import type { ActionFailure } from '@/lib/action-result'
import { FileInput } from './file-input'
import { SourceDraft } from './source-draft'

type SourceFormProps = {
  owner: string
  send: (form: FormData) => void
  failure: ActionFailure | null
  /** what stands in the field to begin with */
  text?: string
}

/** Step one: paste a document, or choose a file. */
export function SourceForm({ owner, send, failure: answer, text }: SourceFormProps) {
  const t = useTranslations('document')
  const [isTooLarge, setTooLarge] = useState(false)
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const failure = useMemo(
    () => (isTooLarge ? { ok: false as const, code: 'document-too-large', values: answer?.values } : answer),
    [isTooLarge, answer],
  )
  const state = useMemo(
    () => ({ formId, fieldErrors: failure?.fieldErrors ?? {}, values: failure?.values }),
    [formId, failure],
  )
  const line = isTooLarge ? undefined : answer?.values?.line
  return (
    <FormContext value={state}>
      <SourceDraft owner={owner} isKept={text === undefined} onTooLarge={setTooLarge}>
        <form action={send} aria-label={t('title')} noValidate className="space-y-6">
          {failure && <ErrorSummary failure={failure} formId={formId} />}
          {line && (
            <Notice tone="warn" live={false}>
              {t('atLine', { line })}
            </Notice>
          )}
          <input type="hidden" name="owner" value={owner} />
          <TextArea
            name="text"
            label={t('text')}
            hint={t('textHint')}
            rows={12}
            className="[&_textarea]:min-h-72"
            defaultValue={text}
            spellCheck={false}
          />
          <FileInput />
          <SubmitButton>{t('preview')}</SubmitButton>
        </form>
      </SourceDraft>
    </FormContext>
  )
}
