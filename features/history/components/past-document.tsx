import { useTranslations } from 'next-intl'
import { toTree } from '@/features/outline/model/rules/tree'
import type { Day } from '@/lib/dates'
import type { DayPage } from '../queries/pages'
import { orderedParts } from '../rules/parts'
import { PartTitle, SectionTitle } from './part-title'
import { PastItems } from './past-items'
import { RestorePart } from './restore-part'

/** The document of a day, to read; what is different now can be taken from it. */
export function PastDocument({ page, day }: { page: DayPage; day: Day }) {
  const t = useTranslations('history')
  const { then, parts, owner, revision } = page
  const listed = orderedParts(then)
  if (listed.length === 0) return <p className="text-quiet">{t('nothingYet')}</p>
  return listed.map(({ analysisId, sections }) => {
    const part = analysisId ?? 'kys'
    const changed = parts.filter((one) => one.analysisId === analysisId)
    return (
      <section
        key={part}
        aria-labelledby={part}
        className="mt-8 border-line border-t pt-5.5 [&_li_a]:text-accent [&_li_a]:underline [&_li_a]:underline-offset-3"
      >
        <h2 id={part} className="font-semibold text-reading">
          <PartTitle analysisId={analysisId} documents={[then]} />
        </h2>
        {changed.length > 0 ? (
          <RestorePart owner={owner.id} part={part} revision={revision} parts={changed} />
        ) : (
          <p className="text-quiet text-caption">{t('sameNow')}</p>
        )}
        {sections.map((section) => (
          <section key={section.id} className="mt-4">
            <h3 className="font-semibold">
              <SectionTitle section={section} />
            </h3>
            <PastItems branches={toTree(then.outline.nodes, section.id)} page={page} day={day} />
          </section>
        ))}
      </section>
    )
  })
}
