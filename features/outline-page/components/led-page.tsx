import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { LeadBar } from '@/features/team/components/lead-bar'
import { PageOutline, type PageRows } from './page-outline'

type LedPageProps = {
  page: PageRows
  /** null: the KYS */
  analysisId: string | null
  children: ReactNode
}

/** A page about somebody as the lead of a team sees it: nothing hangs beside its items. */
export function LedPage({ page, analysisId, children }: LedPageProps) {
  return (
    <AppShell me={page.me} signOut={signOutAction} here="teams" width="wide">
      <LeadBar owner={page.owner} here={analysisId === null ? 'kys' : 'gap'} />
      <PageOutline page={page} analysisId={analysisId} drawn="all">
        {children}
      </PageOutline>
    </AppShell>
  )
}
