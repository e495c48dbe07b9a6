import { useTranslations } from 'next-intl'
import { Drawer } from '@/components/shell/drawer'
import type { AnalysisPage } from '@/features/analysis/queries/pages'
import { LevelMeanings } from '@/features/competency/components/level-meanings'
import { GoneList } from '@/features/review/components/gone-list'
import { ReviewSection } from '@/features/review/components/review-section'
import { SuggestionListView } from '@/features/suggestion/components/suggestion-list-view'
import { HelpKeys } from './help-keys'
import { ItemTab } from './item-tab'

type AnalysisDrawerProps = {
  page: AnalysisPage
  view: 'document' | 'chain'
  /** how much of the review waits for the viewer */
  waiting: number
  /** what was just done with a review, as the address tells it */
  notice: unknown
}

/** Beside an analysis: what others say of it as a whole, all of one competency, and how it is read and written. */
export function AnalysisDrawer({ page, view, waiting, notice }: AnalysisDrawerProps) {
  const t = useTranslations('drawer')
  const { me, owner, reviews, changes, sections } = page
  const review = (
    <ReviewSection
      me={me}
      owner={owner}
      analysisId={page.id}
      view={view}
      reviews={reviews}
      shown={page.shown ?? 0}
      notice={notice}
    >
      <GoneList gone={changes.gone} />
      {page.suggestions.length > 0 && <SuggestionListView />}
    </ReviewSection>
  )
  return (
    <Drawer
      tabs={[
        { id: 'review', name: t('review'), count: waiting, panel: review },
        { id: 'item', name: t('item'), panel: <ItemTab sections={sections} /> },
        { id: 'help', name: t('help'), panel: <Help editable={owner.editable} /> },
      ]}
    />
  )
}

function Help({ editable }: { editable: boolean }) {
  const t = useTranslations('competency')
  return (
    <>
      <section aria-labelledby="legend" data-part>
        <h2 id="legend" className="mb-2 font-semibold">
          {t('legend')}
        </h2>
        <LevelMeanings />
      </section>
      <HelpKeys editable={editable} />
    </>
  )
}
