'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { useKeptAction } from '@/components/form/use-kept-action'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { storeJsonAction } from '../actions'
import { JsonFileInput } from './json-file-input'
import { KysChoice } from './kys-choice'

type JsonFormProps = {
  owner: string
  /** something is written in the KYS, so the form asks what becomes of it */
  kysIsWritten: boolean
  /** lets this form count once */
  importId: string
}

/** Brings back what was taken out as JSON: there is nothing to guess, so nothing to preview. */
export function JsonForm({ owner, kysIsWritten, importId }: JsonFormProps) {
  const t = useTranslations('document.json')
  const [answer, send] = useKeptAction(storeJsonAction)
  const failure = answer && !answer.ok ? answer : null
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const values = failure?.values
  const state = useMemo(
    () => ({ formId, fieldErrors: failure?.fieldErrors ?? {}, values: failure?.values }),
    [formId, failure],
  )
  return (
    <Disclosure summary={t('summary')} open={failure !== null} className="mt-10">
      <FormContext value={state}>
        <form action={send} aria-label={t('summary')} noValidate className="space-y-6">
          <p className="text-quiet">{t('about')}</p>
          {failure && <ErrorSummary failure={failure} formId={formId} />}
          {(values?.place || values?.line) && (
            <Notice tone="warn" live={false} className="break-all">
              {values.place ? t('place', { place: values.place }) : t('line', { line: values.line ?? '' })}{' '}
              {values.fault && t(`faults.${values.fault as 'missing'}`)}
            </Notice>
          )}
          <input type="hidden" name="owner" value={owner} />
          <input type="hidden" name="importId" value={importId} />
          <JsonFileInput />
          {kysIsWritten && <KysChoice owner={owner} />}
          <SubmitButton>{t('store')}</SubmitButton>
        </form>
      </FormContext>
    </Disclosure>
  )
}
