import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { PasswordInput } from '@/components/form/password-input'
import { SubmitButton } from '@/components/form/submit-button'
import { choosePasswordAction } from '../actions'

/** Sets a new password by an emailed link. @param token its secret part */
export function ChoosePasswordForm({ token }: { token: string }) {
  const t = useTranslations('account')
  return (
    <ActionForm action={choosePasswordAction} label={t('resetTitle')} fields={{ token }}>
      <p>{t('chooseAbout')}</p>
      <PasswordInput
        name="newPassword"
        label={t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        required
      />
      <SubmitButton className="w-full">{t('choose')}</SubmitButton>
    </ActionForm>
  )
}
