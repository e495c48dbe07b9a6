import { useTranslations } from 'next-intl'
import type { ProviderId } from '@/auth/provider-ids'
import { ActionForm } from '@/components/form/action-form'
import { PasswordInput } from '@/components/form/password-input'
import { SubmitButton } from '@/components/form/submit-button'
import { PageSection } from '@/components/shell/page-section'
import { connectProviderAction, disconnectProviderAction } from '../actions'

type ProvidersSectionProps = {
  offered: readonly { id: ProviderId; name: string }[]
  connected: readonly ProviderId[]
  hasPassword: boolean
}

/** Other ways to sign in; connecting one is the only way that accounts are ever joined. */
export function ProvidersSection({ offered, connected, hasPassword }: ProvidersSectionProps) {
  const t = useTranslations('settings')
  return (
    <PageSection className="max-w-md" title={t('providers')} about={t('providersAbout')}>
      <ul className="space-y-5">
        {offered.map(({ id, name }) => {
          const isConnected = connected.includes(id)
          return (
            <li key={id}>
              <ActionForm
                key={String(isConnected)}
                action={isConnected ? disconnectProviderAction : connectProviderAction}
                label={name}
                className="space-y-3"
                fields={{ provider: id }}
              >
                <p>
                  <span className="font-medium">{name}</span>
                  <span className="text-quiet"> · {t(isConnected ? 'connected' : 'notConnected')}</span>
                </p>
                {!isConnected && hasPassword && (
                  <PasswordInput
                    name="currentPassword"
                    label={t('currentPassword')}
                    autoComplete="current-password"
                    required
                  />
                )}
                <SubmitButton variant="secondary">
                  {t(isConnected ? 'disconnect' : 'connect', { name })}
                </SubmitButton>
              </ActionForm>
            </li>
          )
        })}
      </ul>
    </PageSection>
  )
}
