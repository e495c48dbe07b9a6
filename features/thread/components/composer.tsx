import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { newId } from '@/features/outline/model/rules/new-id'
import type { ActionFailure, FormAction } from '@/lib/action-result'
import { commentLimit } from '../rules'
import { ReaderField } from './reader-field'
import { useTyped } from './use-typed'

type ComposerProps = {
  action: FormAction
  /** id of the item or the section that it is about */
  place: string
  /** what the words are for; together with the place, the key under which the browser keeps them */
  field: string
  /** what is sent beside the words */
  fields: Record<string, string>
  /** the words begin a thread: says who will read it, and offers a choice of mentors */
  begins?: boolean
  /** the words to begin with */
  initial?: string
  label: string
  submit: string
  onDone: () => void
  onCancel?: () => void
}

/** A field to write a comment. Typed words survive errors and reloads, until they are stored or given up. */
export function Composer({ place, field, begins, initial = '', onDone, onCancel, ...props }: ComposerProps) {
  const t = useTranslations('thread')
  const { typed, write, forget } = useTyped(place, field, initial)
  const { failure, send } = useSend(props.action, () => {
    forget()
    onDone()
  })
  return (
    <Form
      send={send}
      failure={failure}
      check={tooLong}
      label={props.label}
      fields={{ ...props.fields, id: typed.id }}
      className="space-y-2"
    >
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
    </Form>
  )
}

/** Refuses words that are too long: a much larger request would be cut off unread. */
function tooLong(form: HTMLFormElement): ActionFailure | null {
  const words = String(new FormData(form).get('text') ?? '')
  if (words.length <= commentLimit) return null
  return { ok: false, code: 'invalid', fieldErrors: { text: ['comment-too-long'] } }
}
