import { newId } from './new-id'
import type { Operation } from './operation'
import type { Outline, Section } from './outline'

/** The operation that makes a section before its first insert; nothing if it exists. */
export function ensureSection(outline: Pick<Outline, 'sections'>, section: Section): Operation[] {
  if (outline.sections.some(({ id }) => id === section.id)) return []
  const { id, analysisId: analysis, kind: sectionKind, heading, position } = section
  return [{ kind: 'section', id: newId(), section: id, analysis, sectionKind, heading, position }]
}
