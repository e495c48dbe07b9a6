import { v5 as uuidFrom } from 'uuid'
import { analysisKinds, kysKinds, type SectionKind } from '@/lib/outline-kinds'
import { compareSiblings, keysAfter } from './order'
import type { Section } from './outline'

/**
 * The sections of the KYS (`analysisId` null) or of an analysis as a page shows them: the existing ones, and
 * at their places those of the template that don't exist yet. These are stored with their first item, see
 * `ensureSection`; the id is derived from owner, analysis and kind, so that two tabs make the same one.
 *
 * @param existing sections of this KYS or analysis, in any order
 * @returns all of them in order
 */
export function standardSections(
  ownerId: string,
  analysisId: string | null,
  existing: readonly Section[],
): Section[] {
  const sections = [...existing]
  let previous: Section | null = sections.find(({ kind }) => kind === 'name') ?? null
  for (const kind of analysisId === null ? kysKinds : analysisKinds) {
    const found = sections.filter((section) => plays(section.kind, kind)).sort(compareSiblings)
    if (found.length === 0) {
      const [position] = keysAfter(sections, previous?.id ?? null).keys as [string]
      const made: Section = {
        id: sectionId(ownerId, analysisId, kind),
        analysisId,
        kind,
        heading: null,
        position,
      }
      sections.push(made)
      previous = made
    } else previous = found.at(-1) ?? previous
  }
  return sections.sort(compareSiblings)
}

/** Whether a section serves as this kind: a combined one, `나의 상태 및 Gap 분석`, serves as both. */
function plays(kind: SectionKind, wanted: SectionKind): boolean {
  return kind === wanted || (kind === 'state_gap' && (wanted === 'state' || wanted === 'gap'))
}

function sectionId(ownerId: string, analysisId: string | null, kind: SectionKind): string {
  return uuidFrom(`${analysisId ?? 'kys'}/${kind}`, ownerId)
}
