import { useTranslations } from 'next-intl'
import { LevelLegend } from '@/features/competency/components/level-legend'
import { Linking } from '@/features/competency/components/linking'
import { TakeOver } from '@/features/competency/components/take-over'
import { Tracks } from '@/features/competency/components/tracks'
import { headedSections, repeatsHeading, sectionTitle } from '@/features/outline/model/rules/section-title'
import { NewSuggestionsView } from '@/features/suggestion/components/new-suggestions-view'
import type { SectionKind } from '@/lib/outline-kinds'
import type { AnalysisPage } from '../queries/pages'
import { DocumentContents } from './document-contents'
import { OutlineSection } from './outline-section'

/** The outlines in the writer's own order, with the gap of each competency at its side. */
export function AnalysisDocument({ page }: { page: AnalysisPage }) {
  const t = useTranslations('analysis')
  const words = useTranslations('sections')
  const shown = headedSections(page.outline, page.sections)
  const suggests = page.owner.relation === 'mentor'
  const lastOf = (kind: SectionKind) => page.sections.findLast((section) => section.kind === kind)?.id
  const sections = (
    <>
      {shown.map((section) => (
        <OutlineSection
          key={section.id}
          section={section}
          ownerId={page.owner.id}
          editable={page.owner.editable}
          repeats={repeatsHeading(shown, section)}
        >
          {section.kind === 'state' && page.owner.editable && <TakeOver section={section} />}
          {section.id === lastOf('required') && (
            <>
              {suggests && <NewSuggestionsView kind="competency" />}
              {page.owner.relation === 'lead' && <LevelLegend className="mt-2 print:hidden" />}
            </>
          )}
          {section.id === lastOf('todo') && suggests && <NewSuggestionsView kind="todo" />}
        </OutlineSection>
      ))}
    </>
  )
  return (
    <Tracks editable={page.owner.editable} className="document">
      <DocumentContents
        label={t('contents')}
        sections={shown.map((section) => ({
          id: section.id,
          label: sectionTitle(section) ?? words(`${section.kind}.title`),
        }))}
      />
      {page.owner.editable ? <Linking>{sections}</Linking> : sections}
    </Tracks>
  )
}
