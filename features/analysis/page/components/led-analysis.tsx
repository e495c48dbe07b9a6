import { AnalysisDocument } from '@/features/analysis/components/analysis-document'
import { AnalysisHeader } from '@/features/analysis/components/analysis-header'
import type { AnalysisPage } from '@/features/analysis/queries/pages'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { LedPage } from '@/features/outline-page/components/led-page'

/** An analysis as the lead of a team sees it: the goals and what they take. @param page the part of it that is shown */
export function LedAnalysis({ page }: { page: AnalysisPage }) {
  const { owner, outline } = page
  const address = `/people/${owner.id}/gap/${page.id}`
  return (
    <LedPage page={page} analysisId={page.id}>
      <AnalysisHeader page={page} view="document" />
      <PartNav of={outline.excerpt} address={address} about className="mb-6" />
      <AnalysisDocument page={page} />
      <PartNav of={outline.excerpt} address={address} className="mt-8" />
    </LedPage>
  )
}
