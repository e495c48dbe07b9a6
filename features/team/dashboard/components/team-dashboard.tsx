import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { EmptyState } from '@/components/ui/empty-state'
import type { Day } from '@/lib/dates'
import type { Dashboard } from '../queries'
import { groupItems } from '../rules/grid'
import { namedMembers } from '../rules/members'
import { CountedList } from './counted-list'
import { Coverage } from './coverage'
import { HelpPairs } from './help-pairs'
import { Lacks } from './lacks'
import { MemberList } from './member-list'
import { OnlyOnes } from './only-ones'
import { WeeksChart } from './weeks-chart'

type TeamDashboardProps = {
  dashboard: Dashboard
  /** the viewer's day */
  today: Day
}

/** The team as its leads see it: what members opened by name, and figures of members who are only counted. */
export function TeamDashboard({ dashboard, today }: TeamDashboardProps) {
  const t = useTranslations('team.dashboard')
  const { members, items, weeks } = dashboard
  const named = namedMembers(members, dashboard)
  const unnamed = members.length - named.length
  const groups = groupItems(items)
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (
    <div className="space-y-10 print:space-y-6">
      <PageSection title={t('membersTitle', { count: members.length })}>
        {named.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <MemberList named={named} />
        )}
        {unnamed > 0 && <p className="mt-3 text-quiet text-caption">{t('notNamed', { count: unnamed })}</p>}
      </PageSection>
      {named.length > 0 && (
        <PageSection title={t('coverageTitle')} about={t('coverageAbout')}>
          <Coverage groups={groups} people={named} names={names} />
        </PageSection>
      )}
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2 print:grid-cols-2 print:gap-y-6">
        {named.length > 0 && (
          <>
            <PageSection title={t('lacksTitle')} about={t('lacksAbout')}>
              <Lacks groups={groups} />
            </PageSection>
            <PageSection title={t('onlyOnesTitle')} about={t('onlyOnesAbout')}>
              <OnlyOnes groups={groups} names={names} />
            </PageSection>
            <PageSection title={t('helpTitle')}>
              <HelpPairs groups={groups} names={names} />
            </PageSection>
          </>
        )}
        <PageSection title={t('weeksTitle')}>
          <WeeksChart weeks={weeks} today={today} named={named.length} />
        </PageSection>
        <PageSection title={t('countedTitle')}>
          <CountedList dashboard={dashboard} groups={groups} today={today} />
        </PageSection>
      </div>
    </div>
  )
}
