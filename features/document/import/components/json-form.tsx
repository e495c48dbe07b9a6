'use client'

import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { useSend } from '@/components/form/use-send'
import { Disclosure } from '@/components/ui/disclosure'
import { storeJsonAction } from '../actions'
import { FailurePlace } from './failure-place'
import { JsonFileInput } from './json-file-input'
import { KysChoice } from './kys-choice'

type JsonFormProps = {
  owner: string
  /** something is written in the KYS, so the form asks what becomes of it */
  kysIsWritten: boolean
  /** lets this form count once */
  importId: string
}

/** Imports an exported JSON file. Nothing in it has to be guessed, so there is no preview. */
export function JsonForm({ owner, kysIsWritten, importId }: JsonFormProps) {
  const t = useTranslations('document.json')
  const { failure, send } = useSend(storeJsonAction)
  return (
    <Disclosure summary={t('summary')} open={failure !== null} className="mt-10">
      <p className="mb-6 text-quiet">{t('about')}</p>
      <Form
        send={send}
        failure={failure}
        explain={({ values }) => values && <FailurePlace at={values} />}
        label={t('summary')}
        fields={{ owner, importId }}
        className="space-y-6"
      >
        <JsonFileInput />
        {kysIsWritten && <KysChoice owner={owner} />}
        <SubmitButton>{t('store')}</SubmitButton>
      </Form>
    </Disclosure>
  )
}
