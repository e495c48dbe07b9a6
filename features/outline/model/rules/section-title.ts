import type { Outline, Section } from './outline'

/** A section's own heading without Markdown signs; null where the screen has a word for its kind. */
export function sectionTitle({ kind, heading }: Pick<Section, 'kind' | 'heading'>): string | null {
  if (kind !== 'other' && kind !== 'part') return null
  const [line = ''] = (heading ?? '').split('\n')
  return line.replace(/^\s*#{1,6}\s*|\s*#*\s*$/g, '').replace(/[*_`]/g, '') || null
}

/** Whether a section has text: a heading over others, such as `## KYS 작성`, is shown only then. */
function isWritten({ nodes }: Pick<Outline, 'nodes'>, section: Section): boolean {
  return nodes.some((node) => node.sectionId === section.id)
}

/** The sections that a document shows under a heading; an analysis shows its goals above all of them. */
export function headedSections(outline: Pick<Outline, 'nodes'>, sections: readonly Section[]): Section[] {
  return sections.filter(
    (section) => section.kind !== 'goal' && (section.kind !== 'part' || isWritten(outline, section)),
  )
}

/** Whether a section before this one has the same heading, as in documents that say "Notes" twice. */
export function repeatsHeading(sections: readonly Section[], section: Section): boolean {
  const nameOf = (one: Section) => sectionTitle(one) ?? one.kind
  return sections.find((one) => nameOf(one) === nameOf(section)) !== section
}
