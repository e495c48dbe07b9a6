import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { Checkbox } from '@/components/form/checkbox'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import type { ActionFailure } from '@/lib/action-result'
import type { ImportPreview } from '../rules/import/preview'
import { DroppedLines } from './dropped-lines'
import { GoalChoice } from './goal-choice'
import { KysChoice } from './kys-choice'
import { LevelMarks } from './level-marks'
import { OwnMarks } from './own-marks'
import { PreviewHeading } from './preview-heading'
import { PreviewSections } from './preview-sections'

type PreviewFormProps = {
  owner: { id: string; name: string }
  kysIsWritten: boolean
  preview: ImportPreview
  send: (form: FormData) => void
  failure: ActionFailure | null
}

/** Step two: everything that would be stored and everything that would not, with what is for the person to decide. */
export function PreviewForm({ owner, kysIsWritten, preview, send, failure }: PreviewFormProps) {
  const t = useTranslations('document')
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const state = useMemo(() => ({ formId, fieldErrors: {}, values: failure?.values }), [formId, failure])
  const { importId, text, file, sections, dropped, marks, levels, goals, name } = preview
  const lines = text.split('\n')
  const isEmpty = sections.length === 0
  const holdsKys = sections.some(({ inAnalysis }) => !inAnalysis)
  return (
    <FormContext value={state}>
      <form action={send} aria-label={t('preview')} noValidate className="space-y-8">
        {failure && <ErrorSummary failure={failure} formId={formId} />}
        <PreviewHeading file={file} isEmpty={isEmpty} />
        <input type="hidden" name="owner" value={owner.id} />
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="text" value={text} />
        <PreviewSections sections={sections} lines={lines} />
        <DroppedLines dropped={dropped} lines={lines} />
        <OwnMarks marks={marks} />
        <LevelMarks levels={levels} lines={lines} />
        {isEmpty ? (
          <Notice live={false}>{t('nothing')}</Notice>
        ) : (
          <>
            <GoalChoice goals={goals} />
            {kysIsWritten && holdsKys && <KysChoice owner={owner.id} />}
            {name !== null && name !== owner.name && (
              <Checkbox
                name="takeName"
                label={t('takeName', { name })}
                hint={t('takeNameHint', { current: owner.name })}
              />
            )}
            <SubmitButton>{t('store')}</SubmitButton>
          </>
        )}
      </form>
    </FormContext>
  )
}
