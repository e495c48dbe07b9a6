import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { ActionFailure } from '@/lib/action-result'
import { FailurePlace } from './failure-place'
import { FileInput } from './file-input'
import { SourceDraft } from './source-draft'

type SourceFormProps = {
  owner: string
  send: (form: FormData) => void
  failure: ActionFailure | null
  /** what stands in the field to begin with */
  text?: string
}

/** Step one: paste a document, or choose files. */
export function SourceForm({ owner, send, failure: answer, text }: SourceFormProps) {
  const t = useTranslations('document')
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const state = useMemo(
    () => ({ formId, fieldErrors: answer?.fieldErrors ?? {}, values: answer?.values }),
    [formId, answer],
  )
  return (
    <FormContext value={state}>
      <SourceDraft owner={owner} isKept={text === undefined}>
        {(tooLarge) => (
          <form action={send} aria-label={t('title')} noValidate className="space-y-6">
            {(tooLarge || answer) && (
              <ErrorSummary failure={tooLarge ?? (answer as ActionFailure)} formId={formId} />
            )}
            {!tooLarge && answer?.values && <FailurePlace at={answer.values} file={answer.values.file} />}
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
            <FileInput hint={t('fileHint')} />
            <SubmitButton>{t('preview')}</SubmitButton>
          </form>
        )}
      </SourceDraft>
    </FormContext>
  )
}
