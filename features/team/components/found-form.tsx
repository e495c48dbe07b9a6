import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { foundTeamAction } from '../actions'

/** A new team needs a name and nothing else. */
export function FoundForm() {
  const t = useTranslations('team.found')
  return (
    <ActionForm action={foundTeamAction} className="max-w-md">
      <TextInput name="name" label={t('name')} hint={t('hint')} autoComplete="off" required />
      <SubmitButton>{t('make')}</SubmitButton>
    </ActionForm>
  )
}
