import { useTranslations } from 'next-intl'
import { GapPicture } from '@/features/competency/components/gap-picture'
import { LevelLegend } from '@/features/competency/components/level-legend'
import { TakeOver } from '@/features/competency/components/take-over'
import { ratedOf } from '@/features/competency/rules/progress'
import { headedSections, repeatsHeading } from '@/features/outline/model/rules/section-title'
import { NewSuggestions } from '@/features/suggestion/components/new-suggestions'
import { cn } from '@/lib/cn'
import type { SectionKind } from '@/lib/outline-kinds'
import type { AnalysisPage } from '../queries/pages'
import { OutlineSection } from './outline-section'

/** The outlines in the writer's own order, with the picture of the gap at their side. */
export function AnalysisDocument({ page }: { page: AnalysisPage }) {
  const t = useTranslations('competency')
  const shown = headedSections(page.outline, page.sections)
  const lastOf = (kind: SectionKind) => page.sections.findLast((section) => section.kind === kind)?.id
  const isUnrated = ratedOf(page.outline).length === 0
  return (
    <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        {shown.map((section) => (
          <OutlineSection
            key={section.id}
            section={section}
            ownerId={page.owner.id}
            editable={page.owner.editable}
            repeats={repeatsHeading(shown, section)}
          >
            {section.kind === 'state' && page.owner.editable && <TakeOver section={section} />}
            {section.id === lastOf('required') && <NewSuggestions kind="competency" />}
            {section.id === lastOf('todo') && <NewSuggestions kind="todo" />}
          </OutlineSection>
        ))}
      </div>
      <aside
        aria-labelledby="picture"
        className={cn(
          'mt-12 lg:mt-0 print:mt-6',
          isUnrated && (page.outline.excerpt ? 'hidden' : 'print:hidden'),
        )}
      >
        <div className="lg:sticky lg:top-6">
          <h2 id="picture" className="mb-2 font-semibold">
            {t('pictureTitle')}
          </h2>
          <GapPicture
            outline={page.outline}
            editable={page.owner.editable}
            mentorLevels={page.mentorLevels}
          />
          <LevelLegend className="mt-4 print:hidden" />
        </div>
      </aside>
    </div>
  )
}
