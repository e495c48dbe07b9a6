import { useTranslations } from 'next-intl'
import { FieldFrame } from '@/components/form/field'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { useField } from '@/components/form/use-field'
import { SourceDraft } from '@/features/document/import/components/source-draft'
import type { ActionFailure } from '@/lib/action-result'
import { draftOf } from '../rules/draft'
import { most } from '../rules/ladder'

type LadderFormProps = {
  me: string
  send: (form: FormData) => void
  failure: ActionFailure | null
  /** of which it is to be a new edition */
  framework: string | undefined
  text?: string
}

/** Step one: paste a ladder, or choose a file. */
export function LadderForm({ me, send, failure, framework, text }: LadderFormProps) {
  const t = useTranslations('frameworks.new')
  return (
    <SourceDraft owner={draftOf(me)} isKept={text === undefined}>
      <Form send={send} failure={failure} check={tooLarge} label={t('source')} fields={{ framework }}>
        <TextArea
          name="text"
          label={t('text')}
          hint={t('textHint')}
          rows={10}
          className="[&_textarea]:min-h-60"
          defaultValue={text}
          spellCheck={false}
        />
        <LadderFile />
        <SubmitButton>{t('preview')}</SubmitButton>
      </Form>
    </SourceDraft>
  )
}

/** A request that is too large would be cut off unread. */
function tooLarge(form: HTMLFormElement): ActionFailure | null {
  const all = [...new FormData(form)].map(([, value]) => value)
  const isLarge = all.some((value) => (value instanceof File ? value.size : value.length) > most.bytes)
  return isLarge ? { ok: false, code: 'ladder-too-large' } : null
}

function LadderFile() {
  const t = useTranslations('frameworks.new')
  const { id, error, control } = useField('file', true)
  return (
    <FieldFrame id={id} error={error} name="file" label={t('file')} hint={t('fileHint')} optional>
      <input
        {...control}
        type="file"
        accept=".csv,.tsv,.md,.markdown,.txt,.yaml,.yml,.json,text/csv,text/tab-separated-values,text/markdown,text/plain,application/json,application/yaml"
        className="block w-full rounded-md border border-control border-dashed bg-raised p-3 text-quiet file:mr-3 file:min-h-9 file:rounded-md file:border file:border-control file:bg-raised file:px-3 file:text-ink"
      />
    </FieldFrame>
  )
}
