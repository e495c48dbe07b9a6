import { useTranslations } from 'next-intl'
import { RareForm, RareSubmit } from '@/components/form/rare-form'
import { undoImportAction } from '../actions'

type UndoImportProps = { owner: string; from: number; to: number; label?: string }

/** Takes back what was stored in some revisions. */
export function UndoImport({ owner, from, to, label }: UndoImportProps) {
  const t = useTranslations('history')
  return (
    <RareForm action={undoImportAction} className="mt-2" fields={{ owner, from, to }}>
      <RareSubmit variant="secondary" size="small">
        {label ?? t('undoImport')}
      </RareSubmit>
    </RareForm>
  )
}
