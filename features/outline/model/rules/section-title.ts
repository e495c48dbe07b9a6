import type { Outline, Section } from './outline'

/** The heading of a section that the template doesn't know, without its marks; null where the screen has a word. */
export function sectionTitle({ kind, heading }: Pick<Section, 'kind' | 'heading'>): string | null {
  if (kind !== 'other' && kind !== 'part') return null
  const [line = ''] = (heading ?? '').split('\n')
  return line.replace(/^\s*#{1,6}\s*|\s*#*\s*$/g, '').replace(/[*_`]/g, '') || null
}

/** A heading that only holds others, such as `## KYS 작성`, needs no place on the screen unless text stands below it. */
function isWritten({ nodes }: Pick<Outline, 'nodes'>, section: Section): boolean {
  return nodes.some((node) => node.sectionId === section.id)
}

/** The sections that a document shows under a heading; the goals of an analysis stand above it. */
export function headedSections(outline: Pick<Outline, 'nodes'>, sections: readonly Section[]): Section[] {
  return sections.filter(
    (section) => section.kind !== 'goal' && (section.kind !== 'part' || isWritten(outline, section)),
  )
}
