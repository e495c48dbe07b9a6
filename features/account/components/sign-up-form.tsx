import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { PasswordInput } from '@/components/form/password-input'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { signUpAction } from '../actions'
import { PlaceField } from './place-field'
import { TimeZoneField } from './time-zone-field'

/** What an account needs. @param callbackUrl where to go afterwards, on this site */
export function SignUpForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('account')
  return (
    <ActionForm action={signUpAction} label={t('signUp')}>
      <PlaceField callbackUrl={callbackUrl} />
      <TimeZoneField />
      <TextInput name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" required />
      <TextInput name="email" label={t('email')} type="email" autoComplete="username" required />
      <PasswordInput
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        required
      />
      <SubmitButton className="w-full">{t('signUp')}</SubmitButton>
    </ActionForm>
  )
}
