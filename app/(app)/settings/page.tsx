import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listProviders, passwordsAreOn } from '@/auth/providers'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageSection } from '@/components/shell/page-section'
import { signOutAction } from '@/features/account/actions'
import { AccountNotices } from '@/features/account/components/account-notices'
import { DeletionSection } from '@/features/account/components/deletion-section'
import { PasswordSection } from '@/features/account/components/password-section'
import { ProvidersSection } from '@/features/account/components/providers-section'
import { SessionsSection } from '@/features/account/components/sessions-section'
import { SettingsHeader } from '@/features/account/components/settings-header'
import { VersionLine } from '@/features/account/components/version-line'
import { findAccount } from '@/features/account/queries'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { ArchiveSection } from '@/features/archive/components/archive-section'
import { PersonForm } from '@/features/person/components/person-form'
import { ReaderSection } from '@/features/reader/components/reader-section'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

/** Everything about the person's own account. */
export default async function SettingsPage({ searchParams }: Props) {
  const account = await findAccount(await requireViewer())
  if (!account) notFound()
  const { error, notice } = await searchParams
  const t = await getTranslations('settings')
  const { me, email, hasPassword, providers, sessions, ledAlone, readers, isOperator } = account
  const offered = listProviders()
  return (
    <AppShell me={me} signOut={signOutAction} here="settings">
      <SettingsHeader email={email} isOperator={isOperator} />
      <ConfirmFirst me={me} />
      <div className="space-y-10">
        <AccountNotices error={error} notice={notice} />
        <PageSection className="max-w-md" title={t('person')}>
          <PersonForm me={me} />
        </PageSection>
        {passwordsAreOn() && <PasswordSection email={email} hasPassword={hasPassword} />}
        {offered.length > 0 && (
          <ProvidersSection offered={offered} connected={providers} hasPassword={hasPassword} />
        )}
        <ReaderSection readers={readers} />
        <SessionsSection personId={me.id} sessions={sessions} timeZone={me.timeZone} />
        <ArchiveSection personId={me.id} />
        <DeletionSection personId={me.id} email={email} hasPassword={hasPassword} ledAlone={ledAlone} />
        <VersionLine />
      </div>
    </AppShell>
  )
}
