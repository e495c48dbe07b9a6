import { compareSiblings } from '@/features/outline/model/rules/order'
import type { Section } from '@/features/outline/model/rules/outline'
import type { Document } from '@/features/outline/model/rules/replay'

/** The parts of a document in which something is written: the KYS, then the analyses, the current one first. */
export function orderedParts({
  analyses,
  outline,
}: Document): { analysisId: string | null; sections: Section[] }[] {
  const written = new Set(outline.nodes.map(({ sectionId }) => sectionId))
  const ordered = analyses.toSorted((a, b) => Number(b.current) - Number(a.current) || b.made - a.made)
  return [null, ...ordered.map(({ id }) => id)]
    .map((analysisId) => ({
      analysisId,
      sections: outline.sections
        .filter((section) => section.analysisId === analysisId && written.has(section.id))
        .toSorted(compareSiblings),
    }))
    .filter(({ sections }) => sections.length > 0)
}
