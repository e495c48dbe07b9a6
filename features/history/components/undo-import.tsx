import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { undoImportAction } from '../actions'

type UndoImportProps = { owner: string; from: number; to: number; label?: string }

/** Takes back what was stored in some revisions. */
export function UndoImport({ owner, from, to, label }: UndoImportProps) {
  const t = useTranslations('history')
  return (
    <ActionForm action={undoImportAction} success={null} className="mt-2">
      <input type="hidden" name="owner" value={owner} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton variant="secondary" size="small">
        {label ?? t('undoImport')}
      </SubmitButton>
    </ActionForm>
  )
}
