import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { PasswordInput } from '@/components/form/password-input'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { signInAction } from '../actions'
import { PlaceField } from './place-field'

/** E-mail address and password. @param callbackUrl where to go afterwards, on this site */
export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('account')
  return (
    <ActionForm action={signInAction} label={t('signIn')}>
      <PlaceField callbackUrl={callbackUrl} />
      <TextInput name="email" label={t('email')} type="email" autoComplete="username" required />
      <PasswordInput name="password" label={t('password')} autoComplete="current-password" required />
      <SubmitButton className="w-full">{t('signIn')}</SubmitButton>
    </ActionForm>
  )
}
