import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { AnalysisChain } from '@/features/analysis/components/analysis-chain'
import { AnalysisDocument } from '@/features/analysis/components/analysis-document'
import { AnalysisHeader } from '@/features/analysis/components/analysis-header'
import { WalkOffer } from '@/features/analysis/components/walk-offer'
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
  /** it has just come from a document */
  imported: boolean
}

/** An analysis as its owner writes it and a mentor reads it: all outlines, and the reviews of it. */
export function OpenAnalysis({ page, view, notice, imported }: OpenAnalysisProps) {
  const { me, owner, outline, reviews, changes } = page
  const own = `/people/${owner.id}/gap/${page.id}`
  const address = view === 'chain' ? `${own}?view=chain` : own
  return (
    <>
      <AnalysisHeader page={page} view={view} actions={<Tools owner={owner} />} />
      <WalkOffer imported={imported} />
      <PartNav of={outline.excerpt} address={address} about className="mb-6" />
      {view === 'chain' ? <AnalysisChain page={page} /> : <AnalysisDocument page={page} />}
      <PartNav of={outline.excerpt} address={address} className="mt-8" />
      {/* Nothing stands before the content: what others say of it as a whole comes after it. */}
      <div className="mt-12">
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
      </div>
    </>
  )
}

function Tools({ owner: { id, editable } }: Pick<AnalysisPage, 'owner'>) {
  const t = useTranslations('review')
  return (
    <span className="flex flex-wrap gap-2">
      <a href="#review" className={buttonStyle('secondary', 'small')}>
        {t('title')}
      </a>
      {editable && <HistoryLink ownerId={id} />}
      {editable && <ExportMenu ownerId={id} />}
    </span>
  )
}
