import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Markdown } from '@/components/ui/markdown'
import { Panel } from '@/components/ui/panel'
import { OutlineSection } from '@/features/analysis/components/outline-section'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { headedSections, repeatsHeading } from '@/features/outline/model/rules/section-title'
import { ChangeMark } from '@/features/review/components/change-mark'
import type { KysPage } from '../queries'
import { readmeMarkdown } from '../rules/readme'
import { KysIntro } from './kys-intro'
import { RequirementChecklist } from './requirement-checklist'

/** The KYS as one column of text, with the template's requirements at its side. */
export function KysDocument({ page }: { page: KysPage }) {
  const t = useTranslations('kys')
  const { owner, outline, sections, analyses, written } = page
  const current = analyses.find((analysis) => analysis.current)?.id
  const kinds = written.filter((row) => row.analysisId === current).map((row) => row.kind)
  // The current analysis may be hidden from other people: then nothing is said about its content.
  const known = owner.editable || current !== undefined
  const markdown = readmeMarkdown(outline)
  const shown = headedSections(outline, sections).toSorted(
    (a, b) => Number(b.kind === 'name') - Number(a.kind === 'name'),
  )
  const parts = { of: outline.excerpt, address: `/people/${owner.id}/kys` } as const
  return (
    <>
      <PartNav {...parts} about className="mb-6" />
      <div className="two">
        <div className="min-w-0">
          {shown.map((section) => (
            <OutlineSection
              key={section.id}
              section={section}
              ownerId={owner.id}
              editable={owner.editable}
              repeats={repeatsHeading(shown, section)}
              intro={owner.editable && <KysIntro kind={section.kind} />}
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
              {owner.editable && section.kind === 'readme' && markdown !== '' && (
                <Disclosure summary={t('preview')} className="mt-2 print:hidden">
                  <Panel>
                    <Markdown text={markdown} />
                  </Panel>
                </Disclosure>
              )}
            </OutlineSection>
          ))}
        </div>
        {owner.relation !== 'lead' && !outline.excerpt && (
          <aside aria-labelledby="requirements" className="print:hidden">
            <div className="sticky top-[calc(var(--below-header)+1.5rem)] phone:static">
              <h2 id="requirements" className="mb-2 font-semibold">
                {t(owner.editable ? 'requirements' : 'written')}
              </h2>
              <RequirementChecklist written={known ? kinds : null} />
            </div>
          </aside>
        )}
      </div>
      <PartNav {...parts} className="mt-8" />
    </>
  )
}
