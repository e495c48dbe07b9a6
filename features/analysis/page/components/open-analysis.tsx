import { useTranslations } from 'next-intl'
import { DrawerButton } from '@/components/shell/drawer-button'
import { AnalysisChain } from '@/features/analysis/components/analysis-chain'
import { AnalysisDocument } from '@/features/analysis/components/analysis-document'
import { AnalysisHeader } from '@/features/analysis/components/analysis-header'
import { LateWalkOffer, WalkOfferView } from '@/features/analysis/components/walk-offer-view'
import type { AnalysisPage } from '@/features/analysis/queries/pages'
import { countOpen } from '@/features/analysis/rules/walk'
import { ExportMenu } from '@/features/document/export/components/export-menu'
import { NewerEdition } from '@/features/framework/components/newer-edition'
import { HistoryLink } from '@/features/history/components/history-link'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { OpenPage } from '@/features/outline-page/components/open-page'
import { countWaiting, requestFor } from '@/features/review/rules/reviews'
import { sortSuggestions } from '@/features/suggestion/rules/suggestion'
import { AnalysisDrawer } from './analysis-drawer'

type OpenAnalysisProps = {
  /** the part of the analysis that is shown */
  page: AnalysisPage
  view: 'document' | 'chain'
  /** of the address, which says what was just done */
  query: Record<string, string | string[] | undefined>
}

/** An analysis as its owner writes it and a mentor reads it: all outlines, and beside them what is said of it. */
export function OpenAnalysis({ page, view, query }: OpenAnalysisProps) {
  const { me, owner, outline, reviews, suggestions } = page
  const own = `/people/${owner.id}/gap/${page.id}` as const
  const address = view === 'chain' ? `${own}?view=chain` : own
  const waiting = owner.editable
    ? countWaiting(reviews, null) + sortSuggestions(suggestions).open.length
    : countWaiting(reviews, me.id)
  const Offer = owner.editable && countOpen(outline) > 0 ? WalkOfferView : LateWalkOffer
  return (
    <OpenPage
      page={page}
      analysisId={page.id}
      chain={view === 'chain'}
      query={query}
      drawer={<AnalysisDrawer page={page} view={view} waiting={waiting} notice={query.review} />}
      opens={requestFor(reviews.all, me.id) !== undefined}
    >
      <AnalysisHeader page={page} view={view} actions={<Tools owner={owner} waiting={waiting} />} />
      {page.newer && <NewerEdition address={own} />}
      <Offer imported={query.imported !== undefined} />
      <PartNav of={outline.excerpt} address={address} about className="mb-6" />
      {view === 'chain' ? <AnalysisChain page={page} /> : <AnalysisDocument page={page} />}
      <PartNav of={outline.excerpt} address={address} className="mt-8" />
    </OpenPage>
  )
}

type ToolsProps = Pick<AnalysisPage, 'owner'> & { waiting: number }

function Tools({ owner: { id, editable }, waiting }: ToolsProps) {
  const t = useTranslations('drawer')
  return (
    <span className="flex flex-wrap gap-2">
      <DrawerButton count={waiting}>{t('review')}</DrawerButton>
      {editable && <HistoryLink ownerId={id} />}
      {editable && <ExportMenu ownerId={id} />}
    </span>
  )
}
