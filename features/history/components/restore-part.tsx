import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { countChanges, type PartChange } from '@/features/outline/model/rules/diff'
import { restorePartAction } from '../actions'

type RestorePartProps = { owner: string; part: string; revision: number; parts: PartChange[] }

/** The question before a part of the document, or all of it, becomes again what it was. @property parts what would change */
export function RestorePart({ owner, part, revision, parts }: RestorePartProps) {
  const t = useTranslations('history')
  const counts = countChanges(parts)
  return (
    <Disclosure summary={t(part === 'all' ? 'restoreAll' : 'restorePart')} className="print:hidden">
      <ActionForm action={restorePartAction} className="space-y-3" fields={{ owner, part, revision }}>
        <p>{t('restoreCounts', counts)}</p>
        <p className="text-quiet text-caption">{t('restoreSafe')}</p>
        <SubmitButton>{t('restoreConfirm')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
