import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WayBack } from '@/components/shell/way-back'
import { LeadBar } from '@/features/team/components/lead-bar'
import { OutlineShell } from './outline-shell'
import { PageOutline, type PageRows } from './page-outline'

type LedPageProps = {
  page: PageRows
  /** null: the KYS */
  analysisId: string | null
  children: ReactNode
}

/** A page about somebody as the lead of a team sees it: nothing hangs beside its items. */
export function LedPage({ page, analysisId, children }: LedPageProps) {
  const t = useTranslations('shell')
  return (
    <PageOutline page={page} analysisId={analysisId} drawn="all">
      <OutlineShell
        me={page.me}
        editable={false}
        here="teams"
        back={<WayBack href="/teams">{t('teams')}</WayBack>}
        layout="two"
      >
        <LeadBar owner={page.owner} here={analysisId === null ? 'kys' : 'gap'} />
        {children}
      </OutlineShell>
    </PageOutline>
  )
}
