import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Disclosure } from '@/components/ui/disclosure'
import { textLimit } from '@/features/outline/model/rules/limits'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Suggestion } from '../rules/suggestion'
import { useSuggestions } from './page-suggestions'

type AnswerFormProps = { suggestion: Suggestion; node: Node | null; slot: string }

/** The owner accepts a suggestion as it is or in other words, or declines it. */
export function AnswerForm({ suggestion: { id, kind, text }, node, slot }: AnswerFormProps) {
  const t = useTranslations('suggestion')
  const page = useSuggestions()
  if (!page) return null
  const { failure, send } = page
  const values = failure?.values
  const mine = values?.suggestion === id && values.slot === slot ? failure : null
  const seen = mine?.values?.seen || node?.version
  const current = mine?.values?.current
  const isGone = kind === 'words' && !node
  const button = { name: 'answer', size: 'small' } as const
  return (
    <Form
      send={send}
      failure={mine}
      fields={{ suggestion: id, slot, seen: kind === 'words' ? seen : undefined }}
      className="mt-2 space-y-3 print:hidden"
    >
      {current !== undefined && (
        <p className="whitespace-pre-wrap rounded bg-sunken px-3 py-2">
          {t('words.current', { text: current })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!isGone && (
          <SubmitButton {...button} value="accept" aria-label={t('acceptOf', { text })}>
            {t('accept')}
          </SubmitButton>
        )}
        <SubmitButton {...button} value="decline" variant="secondary" aria-label={t('declineOf', { text })}>
          {t('decline')}
        </SubmitButton>
      </div>
      {!isGone && (
        <Disclosure summary={t('change')} open={mine?.values?.answer === 'reword'}>
          <TextArea
            name="text"
            label={t('changeLabel')}
            defaultValue={text}
            rows={2}
            maxLength={textLimit}
            className="mb-2"
          />
          <SubmitButton {...button} value="reword">
            {t('acceptChanged')}
          </SubmitButton>
        </Disclosure>
      )}
    </Form>
  )
}
