import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { askResetAction } from '../actions'

/** Asks for the mail. @param minutes how long its link works */
export function AskResetForm({ minutes }: { minutes: number }) {
  const t = useTranslations('account')
  return (
    <ActionForm action={askResetAction} label={t('resetTitle')} success={t('resetSent', { minutes })}>
      <p>{t('resetAbout')}</p>
      <TextInput name="email" label={t('email')} type="email" autoComplete="username" required />
      <SubmitButton className="w-full">{t('resetSend')}</SubmitButton>
    </ActionForm>
  )
}
