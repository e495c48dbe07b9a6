import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PageMe } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { type HistoryTab, HistoryTabs } from './history-tabs'

type HistoryShellProps = {
  me: PageMe
  owner: { id: string }
  /** which way of reading the history this page is */
  here: HistoryTab
  title: string
  lead: ReactNode
  children: ReactNode
}

/** The frame of every page of a history: its title and the ways to read it. */
export function HistoryShell({ me, owner, here, title, lead, children }: HistoryShellProps) {
  const t = useTranslations('history')
  const shell = useTranslations('shell')
  const back =
    here === 'days' ? (
      <WayBack href={`/people/${owner.id}/kys`}>{shell('kys')}</WayBack>
    ) : (
      <WayBack href={`/people/${owner.id}/history`}>{t('title')}</WayBack>
    )
  return (
    <AppShell me={me} signOut={signOutAction} here="kys" back={back}>
      <PageHeader title={title} lead={lead} />
      <HistoryTabs owner={owner} here={here} />
      {children}
    </AppShell>
  )
}
