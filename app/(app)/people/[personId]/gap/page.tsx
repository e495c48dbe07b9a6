import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { signOutAction } from '@/features/account/actions'
import { AnalysisCard } from '@/features/analysis/components/analysis-card'
import { NewAnalysisForm } from '@/features/analysis/components/new-analysis-form'
import { listAnalyses } from '@/features/analysis/queries/pages'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { noteLook } from '@/features/page-view/mutations'
import { LeadBar } from '@/features/team/components/lead-bar'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/gap'>

const load = cache(async (personId: string, part: unknown, goal: unknown) =>
  listAnalyses(await requireViewer(), personId, { part, goal }),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { part, goal } = await searchParams
  const [page, t, viewing, errors] = await Promise.all([
    load((await params).personId, part, goal),
    getTranslations('analysis'),
    getTranslations('mentoring.viewing'),
    getTranslations('errorPage'),
  ])
  if (!page) return { title: errors('notFoundTitle') }
  return { title: page.owner.editable ? t('list') : viewing('gap', { name: page.owner.name }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { part, goal, deleted } = await searchParams
  const page = await load((await params).personId, part, goal)
  if (!page) notFound()
  const [t, viewing] = await Promise.all([getTranslations('analysis'), getTranslations('mentoring.viewing')])
  const { me, owner, analyses, goals } = page
  const { name, editable } = owner
  await noteLook(await requireViewer(), owner, 'gap', today(me.timeZone))
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here={editable ? 'gap' : owner.relation === 'lead' ? 'teams' : 'mentoring'}
    >
      <MenteeBar owner={owner} here="gap" />
      <LeadBar owner={owner} here="gap" />
      <PageHeader title={editable ? t('list') : viewing('gap', { name })} lead={editable && t('lead')} />
      {editable && deleted !== undefined && (
        <Notice tone="good" className="mb-6">
          {t('deleted')}
        </Notice>
      )}
      {analyses.length === 0 ? (
        <EmptyState title={editable ? t('emptyTitle') : viewing('noAnalyses')}>
          {editable
            ? t(goals.length > 0 ? 'emptyText' : 'emptyWithoutGoal')
            : viewing('noAnalysesText', { name })}
        </EmptyState>
      ) : (
        <ul>
          {analyses.map((brief) => (
            <AnalysisCard key={brief.id} ownerId={owner.id} brief={brief} editable={editable} />
          ))}
        </ul>
      )}
      <PartNav of={page.of} address={`/people/${owner.id}/gap`} className="mt-6" />
      {editable && (
        <Panel id="new" aria-labelledby="new-title" className="mt-10 scroll-mt-4">
          <h2 id="new-title" className="mb-4 font-semibold text-lg">
            {t('new')}
          </h2>
          <NewAnalysisForm
            ownerId={owner.id}
            goals={goals}
            otherGoals={page.otherGoals}
            chosen={typeof goal === 'string' ? goal : 'mentoring'}
          />
        </Panel>
      )}
    </AppShell>
  )
}
