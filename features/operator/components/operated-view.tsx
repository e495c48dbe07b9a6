import { useFormatter, useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { TextLink } from '@/components/ui/text-link'
import type { Deed, OperatedAccount } from '../queries'
import { AccountDeeds } from './account-deeds'
import { DeedList } from './deed-list'
import { FactList } from './fact-list'

type OperatedViewProps = {
  me: { id: string; timeZone: string }
  account: OperatedAccount
  deeds: Deed[]
}

const providerNames: Record<string, string> = { github: 'GitHub', oidc: 'OpenID Connect' }

/** What an operator knows of an account, and what can be done to it. */
export function OperatedView({ me, account, deeds }: OperatedViewProps) {
  const t = useTranslations('operator')
  const format = useFormatter()
  const when = (date: Date | null) =>
    date === null
      ? t('never')
      : format.dateTime(date, {
          dateStyle: 'medium',
          timeStyle: 'short',
          hourCycle: 'h23',
          timeZone: me.timeZone,
        })
  const ways = [
    ...(account.hasPassword ? [t('password')] : []),
    ...account.providers.map((one) => providerNames[one] ?? one),
  ]
  const state = [
    account.disabledAt ? t('disabledSince', { when: when(account.disabledAt) }) : t('active'),
    ...(account.operatorSince ? [t('operatorSince', { when: when(account.operatorSince) })] : []),
  ]
  return (
    <div className="space-y-10">
      <PageSection title={t('facts')} className="max-w-md">
        <FactList
          facts={[
            [t('state'), state.join(', ')],
            [t('made'), when(account.madeAt)],
            [t('address'), t(account.confirmed ? 'confirmed' : 'unconfirmed')],
            [t('ways'), ways.join(', ') || t('noWay')],
            [t('signedIn'), when(account.signedInAt)],
            [t('seen'), when(account.seenAt)],
            [t('sessions'), format.number(account.sessions)],
          ]}
        />
      </PageSection>
      {account.id === me.id ? (
        <p>
          {t('own')} <TextLink href="/settings">{t('toSettings')}</TextLink>
        </p>
      ) : (
        <AccountDeeds account={account} />
      )}
      <PageSection title={t('deeds')}>
        <DeedList deeds={deeds} timeZone={me.timeZone} />
      </PageSection>
    </div>
  )
}
