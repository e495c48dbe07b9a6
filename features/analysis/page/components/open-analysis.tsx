import { AnalysisChain } from '@/features/analysis/components/analysis-chain'
import { AnalysisDocument } from '@/features/analysis/components/analysis-document'
import { AnalysisHeader } from '@/features/analysis/components/analysis-header'
import type { AnalysisPage } from '@/features/analysis/queries/pages'
import { ExportMenu } from '@/features/document/export/components/export-menu'
import { HistoryLink } from '@/features/history/components/history-link'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { GoneList } from '@/features/review/components/gone-list'
import { ReviewSection } from '@/features/review/components/review-section'
import { SuggestionList } from '@/features/suggestion/components/suggestion-list'

type OpenAnalysisProps = {
  /** the part of the analysis that is shown */
  page: AnalysisPage
  view: 'document' | 'chain'
  /** what was just done with a review, as the address tells it */
  notice: string | string[] | undefined
}

/** An analysis as its owner writes it and a mentor reads it: all outlines, and the reviews of it. */
export function OpenAnalysis({ page, view, notice }: OpenAnalysisProps) {
  const { me, owner, outline, reviews, changes } = page
  const own = `/people/${owner.id}/gap/${page.id}`
  const address = view === 'chain' ? `${own}?view=chain` : own
  const talk = (
    <>
      <ReviewSection
        me={me}
        owner={owner}
        analysisId={page.id}
        view={view}
        reviews={reviews}
        shown={page.shown ?? 0}
        notice={notice}
      />
      <GoneList gone={changes.gone} />
      <SuggestionList />
    </>
  )
  // Nothing stands before the chain: what others say of it as a whole comes after it.
  return (
    <>
      <AnalysisHeader page={page} view={view} actions={owner.editable && <Tools ownerId={owner.id} />} />
      {view === 'document' && talk}
      <PartNav of={outline.excerpt} address={address} about className="mb-6" />
      {view === 'chain' ? <AnalysisChain page={page} /> : <AnalysisDocument page={page} />}
      <PartNav of={outline.excerpt} address={address} className="mt-8" />
      {view === 'chain' && <div className="mt-12">{talk}</div>}
    </>
  )
}

function Tools({ ownerId }: { ownerId: string }) {
  return (
    <span className="flex flex-wrap gap-2">
      <HistoryLink ownerId={ownerId} />
      <ExportMenu ownerId={ownerId} />
    </span>
  )
}
