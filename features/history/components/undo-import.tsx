import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { undoImportAction } from '../actions'

type UndoImportProps = { owner: string; from: number; to: number; label?: string }

/** Takes back what was stored in some revisions. */
export function UndoImport({ owner, from, to, label }: UndoImportProps) {
  const t = useTranslations('history')
  return (
    <ActionForm action={undoImportAction} className="mt-2" fields={{ owner, from, to }}>
      <SubmitButton variant="secondary" size="small">
        {label ?? t('undoImport')}
      </SubmitButton>
    </ActionForm>
  )
}
