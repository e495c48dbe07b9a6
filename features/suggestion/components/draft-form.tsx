import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { useSend } from '@/components/form/use-send'
import { Disclosure } from '@/components/ui/disclosure'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { changeDraftAction } from '../actions'
import { limitOf } from '../rules/limits'
import type { Suggestion } from '../rules/suggestion'

/** A mentor rewords or removes what has not been sent yet. */
export function DraftForm({ suggestion: { id, kind, text } }: { suggestion: Suggestion }) {
  const t = useTranslations('suggestion')
  const { owner } = useOutlinePage()
  const { failure, send } = useSend(changeDraftAction)
  const button = { name: 'change', size: 'small' } as const
  return (
    <Form
      send={send}
      failure={failure}
      fields={{ owner: owner.id, suggestion: id }}
      className="mt-1 space-y-3 print:hidden"
    >
      {/* A stored text is another key, so that the form begins anew, folded. */}
      <Disclosure key={text} summary={t('reword')} open={failure !== null}>
        <TextArea
          name="text"
          label={t('rewordLabel')}
          defaultValue={text}
          rows={2}
          maxLength={limitOf(kind)}
          className="mb-2"
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton {...button} value="reword">
            {t('save')}
          </SubmitButton>
          <SubmitButton {...button} value="remove" variant="secondary">
            {t('remove')}
          </SubmitButton>
        </div>
      </Disclosure>
    </Form>
  )
}
