import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { PasswordInput } from '@/components/form/password-input'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { PageSection } from '@/components/shell/page-section'
import { UnsentWords } from '@/components/shell/unsent-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { deleteAccountAction } from '../actions'

type DeletionSectionProps = {
  personId: string
  email: string
  hasPassword: boolean
  /** names of the teams that would be left without a lead */
  ledAlone: string[]
}

/** Deletes the account, after the person has typed their own address. */
export function DeletionSection({ personId, email, hasPassword, ledAlone }: DeletionSectionProps) {
  const t = useTranslations('settings')
  const team = useTranslations('team')
  return (
    <PageSection
      className="max-w-md"
      title={t('deletion')}
      about={t.rich('deletionAbout', {
        // A plain link, because `Link` would navigate instead of downloading.
        export: (words) => (
          <a
            href={`/people/${personId}/archive`}
            download
            className="text-accent underline underline-offset-4"
          >
            {words}
          </a>
        ),
      })}
    >
      {ledAlone.length > 0 && (
        <Notice tone="warn" live={false} className="mb-3">
          {team('deletion', { names: ledAlone.join(', ') })}
        </Notice>
      )}
      <Disclosure summary={t('deletion')}>
        <UnsentWords personId={personId}>
          <ActionForm action={deleteAccountAction} label={t('deletion')}>
            <TextInput
              name="email"
              type="email"
              label={t('deletionConfirm')}
              hint={email}
              autoComplete="off"
              required
            />
            {hasPassword ? (
              <PasswordInput
                name="currentPassword"
                label={t('currentPassword')}
                autoComplete="current-password"
                required
              />
            ) : (
              <p className="text-quiet">{t('signInAgain')}</p>
            )}
            <SubmitButton variant="danger">{t('deleteForGood')}</SubmitButton>
          </ActionForm>
        </UnsentWords>
      </Disclosure>
    </PageSection>
  )
}
