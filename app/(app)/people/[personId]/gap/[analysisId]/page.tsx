import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { AnalysisChain } from '@/features/analysis/components/analysis-chain'
import { AnalysisDocument } from '@/features/analysis/components/analysis-document'
import { AnalysisHeader } from '@/features/analysis/components/analysis-header'
import { MentorPart } from '@/features/analysis/components/mentor-part'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { partOfAnalysis } from '@/features/analysis/rules/part'
import { ExportMenu } from '@/features/document/export/components/export-menu'
import { HistoryLink } from '@/features/history/components/history-link'
import { ImportNotice } from '@/features/history/components/import-notice'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { firstGoal } from '@/features/outline/model/rules/goals'
import { headedSections } from '@/features/outline/model/rules/section-title'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import { noteLook } from '@/features/page-view/mutations'
import { ChangeBar } from '@/features/review/components/change-bar'
import { ChangesProvider } from '@/features/review/components/changes-provider'
import { GoneList } from '@/features/review/components/gone-list'
import { MentorBar } from '@/features/review/components/mentor-bar'
import { ReviewSection } from '@/features/review/components/review-section'
import { noteAnswers } from '@/features/review/mutations/reviews'
import { SuggestionList } from '@/features/suggestion/components/suggestion-list'
import { LeadBar } from '@/features/team/components/lead-bar'
import { Threads } from '@/features/thread/components/threads'
import { countThreads } from '@/features/thread/rules'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/gap/[analysisId]'>

const load = cache(async (personId: string, analysisId: string) =>
  findAnalysis(await requireViewer(), personId, analysisId),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { personId, analysisId } = await params
  const [page, t, viewing, errors] = await Promise.all([
    load(personId, analysisId),
    getTranslations('analysis'),
    getTranslations('mentoring.viewing'),
    getTranslations('errorPage'),
  ])
  if (!page) return { title: errors('notFoundTitle') }
  const { name, editable } = page.owner
  const goal = firstGoal(page.outline, analysisId).trim().slice(0, 80)
  if (!editable) return { title: goal ? viewing('analysis', { name, goal }) : viewing('gap', { name }) }
  return { title: goal ? t('pageTitle', { goal }) : t('list') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ personId, analysisId }, query] = await Promise.all([params, searchParams])
  const { view, review } = query
  const whole = await load(personId, analysisId)
  if (!whole) notFound()
  const { me, owner, reviews, changes } = whole
  const day = today(me.timeZone)
  const chain = view === 'chain' && owner.relation !== 'lead'
  const page = partOfAnalysis(whole, chain ? 'chain' : 'document', query)
  const address = `/people/${owner.id}/gap/${page.id}${chain ? '?view=chain' : ''}`
  const { cut } = page.outline
  const { news } = countThreads(page.pageThreads.threads)
  const parts = <PartNav of={cut} address={address} about className="mb-6" />
  const viewer = await requireViewer()
  await noteLook(viewer, owner, 'gap', day)
  if (owner.relation === 'lead') {
    return (
      <AppShell me={me} signOut={signOutAction} here="teams" width="wide">
        <LeadBar owner={owner} here="gap" />
        <OutlineProvider
          key={cut?.part ?? 0}
          owner={owner.id}
          viewer={me.id}
          outline={page.outline}
          today={day}
          timeZone={me.timeZone}
        >
          <AnalysisHeader page={page} view="document" />
          {parts}
          <AnalysisDocument page={page} />
          <PartNav of={cut} address={address} className="mt-8" />
        </OutlineProvider>
      </AppShell>
    )
  }
  await noteAnswers(viewer, owner, page.id, reviews.all)
  return (
    <AppShell me={me} signOut={signOutAction} here={owner.editable ? 'gap' : 'mentoring'} width="wide">
      <MenteeBar owner={owner} here="gap" />
      {owner.editable && <ImportNotice owner={owner.id} query={query} isAnalysis />}
      <OutlineProvider
        key={cut?.part ?? 0}
        owner={owner.id}
        viewer={me.id}
        outline={page.outline}
        today={day}
        timeZone={me.timeZone}
      >
        <ChangesProvider changes={changes} narrow={chain}>
          <Threads
            page={{ owner, analysisId: page.id, viewer: me, today: day }}
            pageThreads={page.pageThreads}
            headings={(chain ? page.sections : headedSections(page.outline, page.sections)).map(
              ({ id }) => id,
            )}
            documentHref={chain ? `/people/${owner.id}/gap/${page.id}` : undefined}
          >
            <MentorPart page={page}>
              <AnalysisHeader
                page={page}
                view={chain ? 'chain' : 'document'}
                actions={
                  owner.editable && (
                    <span className="flex flex-wrap gap-2">
                      <HistoryLink ownerId={owner.id} />
                      <ExportMenu ownerId={owner.id} />
                    </span>
                  )
                }
              />
              <ReviewSection
                me={me}
                owner={owner}
                analysisId={page.id}
                view={chain ? 'chain' : 'document'}
                reviews={reviews}
                shown={page.shown ?? 0}
                notice={review}
              />
              <GoneList gone={changes.gone} />
              <SuggestionList />
              {parts}
              {chain ? <AnalysisChain page={page} /> : <AnalysisDocument page={page} />}
              <PartNav of={cut} address={address} className="mt-8" />
            </MentorPart>
          </Threads>
          {owner.relation === 'self' ? (
            <ChangeBar key={chain ? 'chain' : 'document'} since={null} news={news} />
          ) : (
            <MentorBar
              key={chain ? 'chain' : 'document'}
              since={changes.since}
              news={news}
              drafts={reviews.drafts}
              today={day}
              timeZone={me.timeZone}
            />
          )}
        </ChangesProvider>
      </OutlineProvider>
    </AppShell>
  )
}
