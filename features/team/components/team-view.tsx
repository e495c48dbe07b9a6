import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { FrameworkList } from '@/features/framework/components/framework-list'
import { TeamDashboard } from '@/features/team/dashboard/components/team-dashboard'
import { cn } from '@/lib/cn'
import { today } from '@/lib/dates'
import type { TeamPage } from '../queries/teams'
import { LeaveForm } from './leave-form'
import { MemberList } from './member-list'
import { OfferNotice } from './offer-notice'
import { OwnSharing } from './own-sharing'

/** A team as its members see it: members, one's own sharing, and leaving; with the dashboard for leads. */
export function TeamView({ page }: { page: TeamPage }) {
  const t = useTranslations('team.page')
  const { me, team, leads, members, dashboard } = page
  const own = members.find(({ id }) => id === me.id)
  const from = members.find(({ id }) => id === own?.offeredBy)
  return (
    <div className="space-y-10">
      {own?.offer && from && <OfferNotice teamId={team.id} how={own.offer} from={from} />}
      {team.archived && (
        <Notice tone="warn" live={false} title={t('archivedTitle')}>
          {t(members.some((member) => member.leads) ? 'archivedText' : 'archivedNoLead')}
        </Notice>
      )}
      {leads && !team.archived && members.length === 1 && (
        <EmptyState
          title={t('alone')}
          actions={<LinkButton href={`/teams/${team.id}/manage`}>{t('manage')}</LinkButton>}
        >
          {t('aloneText')}
        </EmptyState>
      )}
      {dashboard && <TeamDashboard dashboard={dashboard} today={today(me.timeZone)} />}
      {!team.archived && (
        <div className={cn(dashboard && 'print:hidden')}>
          <PageSection title={t('mine')} about={t('mineAbout')}>
            <OwnSharing page={page} />
          </PageSection>
        </div>
      )}
      {!dashboard && (
        <PageSection title={t('members')} about={t('membersAbout')}>
          <MemberList members={members} me={me.id} />
        </PageSection>
      )}
      {page.frameworks.length > 0 && (
        <div className={cn(dashboard && 'print:hidden')}>
          <PageSection title={t('frameworks')} about={t('frameworksAbout')}>
            <FrameworkList frameworks={page.frameworks} />
          </PageSection>
        </div>
      )}
      <LeaveForm team={team} last={members.length === 1} />
    </div>
  )
}
