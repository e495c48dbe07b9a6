import { useTranslations } from 'next-intl'
import { compareSiblings } from '@/features/outline/model/rules/order'
import type { Document } from '@/features/outline/model/rules/replay'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import { toTree } from '@/features/outline/model/rules/tree'
import { SnapshotItems } from './snapshot-items'

type SnapshotPartProps = { title: string; id: string; document: Document }

/** The KYS or an analysis as it was shown, to read. */
export function SnapshotPart({ title, id, document }: SnapshotPartProps) {
  const t = useTranslations('sections')
  const { outline } = document
  const written = new Set(outline.nodes.map(({ sectionId }) => sectionId))
  const sections = outline.sections.filter((section) => written.has(section.id)).toSorted(compareSiblings)
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="font-semibold text-title">
        {title}
      </h2>
      {sections.map((section) => (
        <section key={section.id} className="mt-6">
          <h3 className="font-semibold text-reading">
            {sectionTitle(section) ?? t(`${section.kind}.title`)}
          </h3>
          <SnapshotItems branches={toTree(outline.nodes, section.id)} outline={outline} />
        </section>
      ))}
    </section>
  )
}
