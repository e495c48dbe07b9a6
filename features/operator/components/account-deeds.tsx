import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { PageSection } from '@/components/shell/page-section'
import { Disclosure } from '@/components/ui/disclosure'
import { operateAction } from '../actions'
import type { OperatedAccount } from '../queries'

/** What can be done to somebody else's account: each says what it does, and the worst of it is typed for. */
export function AccountDeeds({ account }: { account: OperatedAccount }) {
  const t = useTranslations('operator')
  const { id, email, sessions, disabled } = account
  return (
    <>
      <PageSection
        title={t(disabled ? 'enable' : 'disable')}
        about={t(disabled ? 'enableAbout' : 'disableAbout')}
      >
        <ActionForm action={operateAction} fields={{ person: id, deed: disabled ? 'enable' : 'disable' }}>
          <SubmitButton variant="secondary">{t(disabled ? 'enableNow' : 'disableNow')}</SubmitButton>
        </ActionForm>
      </PageSection>
      {sessions > 0 && (
        <PageSection title={t('endSessions')} about={t('endSessionsAbout', { count: sessions })}>
          <ActionForm action={operateAction} fields={{ person: id, deed: 'end-sessions' }}>
            <SubmitButton variant="secondary">{t('endSessionsNow')}</SubmitButton>
          </ActionForm>
        </PageSection>
      )}
      <PageSection title={t('delete')} about={t('deleteAbout')} className="max-w-md">
        <Disclosure summary={t('delete')}>
          <ActionForm action={operateAction} label={t('delete')} fields={{ person: id, deed: 'delete' }}>
            <TextInput
              name="typed"
              type="email"
              label={t('deleteConfirm')}
              hint={email}
              autoComplete="off"
              required
            />
            <SubmitButton variant="danger">{t('deleteNow')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </PageSection>
    </>
  )
}
