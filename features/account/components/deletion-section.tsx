import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { Disclosure } from '@/components/ui/disclosure'
import { deleteAccountAction } from '../actions'
import { SettingsSection } from './settings-section'

/** The end of an account, one's own address typed out first. */
export function DeletionSection({ personId, email }: { personId: string; email: string }) {
  const t = useTranslations('settings')
  return (
    <SettingsSection
      title={t('deletion')}
      about={t.rich('deletionAbout', {
        // No Link: it would navigate to what is a download.
        export: (words) => (
          <a
            href={`/people/${personId}/document?format=json`}
            download
            className="text-accent underline underline-offset-4"
          >
            {words}
          </a>
        ),
      })}
    >
      <Disclosure summary={t('deletion')}>
        <ActionForm action={deleteAccountAction} label={t('deletion')} success={null}>
          <TextInput
            name="email"
            type="email"
            label={t('deletionConfirm')}
            hint={email}
            autoComplete="off"
            required
          />
          <SubmitButton variant="danger">{t('deleteForGood')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </SettingsSection>
  )
}
