import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/ui/markdown'
import { DocumentContents } from '@/features/analysis/components/document-contents'
import { OutlineSection } from '@/features/analysis/components/outline-section'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { headedSections, repeatsHeading, sectionTitle } from '@/features/outline/model/rules/section-title'
import { ChangeMark } from '@/features/review/components/change-mark'
import type { KysPage } from '../queries'
import { isOfKys } from '../rules/advice'
import { readmeMarkdown } from '../rules/readme'
import { AdviceCount } from './advice-count'
import { GoalHint } from './goal-hint'

/** The KYS as one column of text. */
export function KysDocument({ page }: { page: KysPage }) {
  const t = useTranslations('analysis')
  const words = useTranslations('sections')
  const { owner, outline, sections } = page
  const markdown = readmeMarkdown(outline)
  const shown = headedSections(outline, sections).toSorted(
    (a, b) => Number(b.kind === 'name') - Number(a.kind === 'name'),
  )
  const parts = { of: outline.excerpt, address: `/people/${owner.id}/kys` } as const
  return (
    <>
      <PartNav {...parts} about className="mb-6" />
      <div className="document">
        <DocumentContents
          label={t('contents')}
          sections={shown.map((section) => ({
            id: section.id,
            label: sectionTitle(section) ?? words(`${section.kind}.title`),
          }))}
        />
        {shown.map((section) => (
          <OutlineSection
            key={section.id}
            section={section}
            ownerId={owner.id}
            editable={owner.editable}
            repeats={repeatsHeading(shown, section)}
            analysed={page.analysed}
            hint={owner.editable && isOfKys(section.kind) && <AdviceCount kind={section.kind} />}
            instead={
              !owner.editable &&
              section.kind === 'readme' &&
              markdown !== '' && (
                <div>
                  <ChangeMark
                    node={outline.nodes.filter((node) => node.sectionId === section.id).map(({ id }) => id)}
                  />
                  <Markdown text={markdown} />
                </div>
              )
            }
          >
            {/* Below the goals, so that none of them moves away from under the finger when it comes. */}
            {owner.editable && section.kind === 'goals' && <GoalHint />}
          </OutlineSection>
        ))}
      </div>
      <PartNav {...parts} className="mt-8" />
    </>
  )
}
