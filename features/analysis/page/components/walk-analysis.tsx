import { useTranslations } from 'next-intl'
import { WayBack } from '@/components/shell/way-back'
import { WalkView } from '@/features/analysis/components/walk-view'
import type { AnalysisPage } from '@/features/analysis/queries/pages'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { OutlineShell } from '@/features/outline-page/components/outline-shell'
import { PageOutline } from '@/features/outline-page/components/page-outline'

/** An analysis while its owner sets its levels, one competency at a time. @param page the part of it that is shown */
export function WalkAnalysis({ page }: { page: AnalysisPage }) {
  const t = useTranslations('analysis')
  const { me, owner, outline } = page
  const address = `/people/${owner.id}/gap/${page.id}` as const
  return (
    <PageOutline page={page} analysisId={page.id} drawn={[]}>
      <OutlineShell
        me={me}
        editable
        here="gap"
        back={<WayBack href={`${address}?view=chain`}>{t('chain')}</WayBack>}
        layout="full"
      >
        <WalkView />
        <PartNav of={outline.excerpt} address={`${address}?view=walk`} className="mt-8" />
      </OutlineShell>
    </PageOutline>
  )
}
