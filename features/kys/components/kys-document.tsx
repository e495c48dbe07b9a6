import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Markdown } from '@/components/ui/markdown'
import { Panel } from '@/components/ui/panel'
import { OutlineSection } from '@/features/analysis/components/outline-section'
import { isWritten } from '@/features/analysis/rules/section-title'
import type { KysPage } from '../queries'
import { readmeMarkdown } from '../rules/readme'
import { AdviceCount } from './advice-count'
import { RequirementChecklist } from './requirement-checklist'

/** The KYS as one column of text, with the template's requirements at its side. */
export function KysDocument({ page }: { page: KysPage }) {
  const t = useTranslations('kys')
  const { owner, outline, sections, analyses, written } = page
  const current = analyses.find((analysis) => analysis.current)?.id
  const kinds = written.filter((row) => row.analysisId === current).map((row) => row.kind)
  const markdown = readmeMarkdown(outline)
  const main = sections.filter(({ kind }) => kind === 'strength' || kind === 'readme' || kind === 'goals')
  const others = sections.filter(
    (section) => !main.includes(section) && (section.kind !== 'part' || isWritten(outline, section)),
  )
  return (
    <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        {main.map((section) => (
          <OutlineSection
            key={section.id}
            section={section}
            ownerId={owner.id}
            editable={owner.editable}
            intro={<AdviceCount kind={section.kind as 'strength' | 'readme' | 'goals'} />}
          >
            {section.kind === 'readme' && markdown !== '' && (
              <Disclosure summary={t('preview')} className="mt-2 print:hidden">
                <Panel>
                  <Markdown text={markdown} />
                </Panel>
              </Disclosure>
            )}
          </OutlineSection>
        ))}
        {others.map((section) => (
          <OutlineSection key={section.id} section={section} ownerId={owner.id} editable={owner.editable} />
        ))}
      </div>
      <aside aria-labelledby="requirements" className="mt-12 lg:mt-0 print:hidden">
        <div className="lg:sticky lg:top-6">
          <h2 id="requirements" className="mb-2 font-semibold">
            {t('requirements')}
          </h2>
          <RequirementChecklist written={kinds} />
        </div>
      </aside>
    </div>
  )
}
