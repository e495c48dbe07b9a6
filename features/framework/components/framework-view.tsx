import { useTranslations } from 'next-intl'
import { PageSection } from '@/components/shell/page-section'
import { MeaningList } from '@/features/competency/components/meaning-list'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { groupBy } from '@/lib/group-by'
import type { PartOf } from '@/lib/page-parts'
import { type Content, type FrameworkCompetency, meaningsIn } from '../rules/edition'

type FrameworkViewProps = {
  id: string
  content: Content
  /** the competencies of the part that is shown */
  shown: FrameworkCompetency[]
  of: PartOf | undefined
}

/** What stands in a framework: competencies by their areas with what each level means, and what was left over. */
export function FrameworkView({ id, content, shown, of }: FrameworkViewProps) {
  const t = useTranslations('frameworks.view')
  const areas = [...groupBy(shown, ({ area }) => area)]
  return (
    <div className="space-y-10">
      <PartNav of={of} address={`/frameworks/${id}`} />
      {areas.map(([area, competencies]) => (
        <PageSection key={area} title={area || t('competencies')} className="space-y-6">
          {competencies.map((each) => (
            <div key={each.id}>
              <h3 className="mb-1.5 break-words font-semibold">{each.name || t('untitled')}</h3>
              <MeaningList meanings={meaningsIn(content, each)} />
            </div>
          ))}
        </PageSection>
      ))}
      <PartNav of={of} address={`/frameworks/${id}`} />
      {content.note.length > 0 && (
        <PageSection title={t('note')} about={t('noteAbout')}>
          <p className="whitespace-pre-wrap break-words text-quiet">{content.note.join('\n')}</p>
        </PageSection>
      )}
    </div>
  )
}
