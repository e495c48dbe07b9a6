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
    <section
      aria-labelledby={id}
      className="mt-8 border-line border-t pt-5.5 [&_li_a]:text-accent [&_li_a]:underline [&_li_a]:underline-offset-3"
    >
      <h2 id={id} className="font-semibold text-reading">
        {title}
      </h2>
      {sections.map((section) => (
        <section key={section.id} className="mt-4">
          <h3 className="font-semibold">{sectionTitle(section) ?? t(`${section.kind}.title`)}</h3>
          <SnapshotItems branches={toTree(outline.nodes, section.id)} outline={outline} />
        </section>
      ))}
    </section>
  )
}
