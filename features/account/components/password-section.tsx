import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { PasswordInput } from '@/components/form/password-input'
import { SubmitButton } from '@/components/form/submit-button'
import { PageSection } from '@/components/shell/page-section'
import { changePasswordAction } from '../actions'

/** Another password, or the first one of somebody who came through a provider. */
export function PasswordSection({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const t = useTranslations('settings')
  const account = useTranslations('account')
  return (
    <PageSection
      className="max-w-md"
      title={t('password')}
      about={t(hasPassword ? 'passwordAbout' : 'passwordFirst')}
    >
      <ActionForm action={changePasswordAction} label={t('password')} success={t('passwordChanged')}>
        {/* Tells password managers whose password it is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        {hasPassword && (
          <PasswordInput
            name="currentPassword"
            label={t('currentPassword')}
            autoComplete="current-password"
            required
          />
        )}
        <PasswordInput
          name="newPassword"
          label={t('newPassword')}
          hint={account('passwordHint')}
          autoComplete="new-password"
          required
        />
        <SubmitButton variant="secondary">{t(hasPassword ? 'changePassword' : 'setPassword')}</SubmitButton>
      </ActionForm>
    </PageSection>
  )
}
