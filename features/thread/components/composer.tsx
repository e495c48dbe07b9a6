import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Button } from '@/components/ui/button'
import { newId } from '@/features/outline/model/rules/new-id'
import type { FormAction } from '@/lib/action-result'
import { ReaderField } from './reader-field'
import { useSend } from './use-send'
import { useTyped } from './use-typed'

type ComposerProps = {
  action: FormAction
  /** id of the item or the section that it is about */
  place: string
  /** what the words are for; with the place, the name under which the browser keeps them */
  field: string
  /** what is sent beside the words */
  fields: Record<string, string>
  /** the words begin a conversation: who will read it is said, and chosen where there are several */
  begins?: boolean
  /** the words to begin with */
  initial?: string
  label: string
  submit: string
  onDone: () => void
  onCancel?: () => void
}

/** A field to write in. What is typed stays, also over an error and a reload, until it is stored or given up. */
export function Composer({ place, field, begins, initial = '', onDone, onCancel, ...props }: ComposerProps) {
  const t = useTranslations('thread')
  const { typed, write, forget } = useTyped(place, field, initial)
  const [failure, send] = useSend(props.action, () => {
    forget()
    onDone()
  })
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const state = useMemo(
    () => ({ formId, fieldErrors: failure?.fieldErrors ?? {}, values: undefined }),
    [formId, failure],
  )
  return (
    <FormContext value={state}>
      <form action={send} aria-label={props.label} noValidate className="space-y-2">
        {failure && <ErrorSummary failure={failure} formId={formId} />}
        {Object.entries(props.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="id" value={typed.id} />
        {begins && <ReaderField onChoose={() => write(typed.text, newId())} />}
        <TextArea
          name="text"
          label={props.label}
          hint={t('markdown')}
          rows={3}
          autoFocus
          value={typed.text}
          onChange={(event) => write(event.target.value)}
          className="[&_textarea]:min-h-20"
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton size="small">{props.submit}</SubmitButton>
          {onCancel && (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                forget()
                onCancel()
              }}
            >
              {t('cancel')}
            </Button>
          )}
        </div>
      </form>
    </FormContext>
  )
}
