import { useTranslations } from 'next-intl'
import { GapPicture } from '@/features/competency/components/gap-picture'
import { LevelLegend } from '@/features/competency/components/level-legend'
import { ratedOf } from '@/features/competency/rules/progress'
import { cn } from '@/lib/cn'
import type { AnalysisPage } from '../queries/pages'
import { ChainView } from './chain-view'

/** The same rows competency by competency. */
export function AnalysisChain({ page }: { page: AnalysisPage }) {
  const t = useTranslations('competency')
  const isUnrated = ratedOf(page.outline).length === 0
  return (
    <>
      <ChainView
        sections={page.sections}
        editable={page.owner.editable}
        choices={page.outline.excerpt && `/people/${page.owner.id}/gap/${page.id}/competencies`}
      />
      <section
        aria-labelledby="picture"
        className={cn('mt-12 print:mt-6', isUnrated && (page.outline.excerpt ? 'hidden' : 'print:hidden'))}
      >
        <h2 id="picture" className="mb-2 font-semibold text-reading">
          {t('pictureTitle')}
        </h2>
        <GapPicture outline={page.outline} editable={page.owner.editable} mentorLevels={page.mentorLevels} />
        <LevelLegend className="mt-4 print:hidden" />
      </section>
    </>
  )
}
