import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { confirmAddressAction } from '../actions'

/** Confirms an address by an emailed link. @param token its secret part */
export function ConfirmForm({ token }: { token: string }) {
  const t = useTranslations('address')
  return (
    <ActionForm action={confirmAddressAction} label={t('title')} fields={{ token }}>
      <SubmitButton>{t('confirm')}</SubmitButton>
    </ActionForm>
  )
}
