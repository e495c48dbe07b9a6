import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { PageSection } from '@/components/shell/page-section'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { signOutAction } from '@/features/account/actions'
import { FoundForm } from '@/features/team/components/found-form'
import { TeamList } from '@/features/team/components/team-list'
import { listTeams } from '@/features/team/queries/teams'
import { isTeamNotice } from '@/features/team/rules/notices'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team')
  return { title: t('title') }
}

/** The teams that the viewer is in, and the way to a new one. */
export default async function Page({ searchParams }: PageProps<'/teams'>) {
  const { me, teams } = await listTeams(await requireViewer())
  const [t, { notice }] = await Promise.all([getTranslations('team'), searchParams])
  return (
    <AppShell me={me} signOut={signOutAction} here="teams">
      <PageHeader title={t('title')} lead={t('lead')} inBar />
      {isTeamNotice(notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      {teams.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <TeamList teams={teams} />
      )}
      <div className="mt-10">
        <PageSection title={t('found.title')}>
          <FoundForm />
        </PageSection>
      </div>
    </AppShell>
  )
}
