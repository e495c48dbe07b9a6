import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { askConfirmationAction } from '../actions'

type ConfirmFirstProps = {
  me: { mayOpen: boolean }
  /** `here`: this page does not work without a confirmed address; `general`: a reminder on pages that do */
  reason?: 'here' | 'general'
}

/** Asks whoever has not confirmed their address to do so, with a way to get the link again; nothing for the others. */
export function ConfirmFirst({ me, reason = 'general' }: ConfirmFirstProps) {
  const t = useTranslations('address')
  if (me.mayOpen) return null
  return (
    <Notice tone="warn" live={false} title={t('first')} className="mb-6 print:hidden">
      <p>{t(reason)}</p>
      <ActionForm
        action={askConfirmationAction}
        label={t('first')}
        success={t('sent')}
        className="mt-3 space-y-3"
      >
        <SubmitButton variant="secondary">{t('again')}</SubmitButton>
      </ActionForm>
    </Notice>
  )
}
