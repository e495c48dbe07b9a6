import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextLink } from '@/components/ui/text-link'
import type { ActionFailure } from '@/lib/action-result'
import { FailurePlace } from './failure-place'
import { FileInput } from './file-input'
import { SourceDraft } from './source-draft'
import { uploadFault } from './upload-size'

type SourceFormProps = {
  owner: string
  send: (form: FormData) => void
  failure: ActionFailure | null
  /** what stands in the field to begin with */
  text?: string
}

/** Step one: paste a document, or choose files. */
export function SourceForm({ owner, send, failure, text }: SourceFormProps) {
  const t = useTranslations('document')
  return (
    <SourceDraft owner={owner} isKept={text === undefined}>
      <Form
        send={send}
        failure={failure}
        explain={({ values }) => values && <FailurePlace at={values} file={values.file} />}
        check={uploadFault}
        label={t('title')}
        fields={{ owner }}
        className="space-y-6"
      >
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
        <p className="text-quiet">
          {t.rich('ladder', { frameworks: (words) => <TextLink href="/frameworks/new">{words}</TextLink> })}
        </p>
      </Form>
    </SourceDraft>
  )
}
