import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import { compareSiblings, keysAfter } from '@/features/outline/model/rules/order'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { siblingsAt } from '@/features/outline/model/rules/tree'
import { fencesAt } from '@/features/outline/model/rules/within-part'
import type { Level, LevelKind } from '@/lib/outline-kinds'

/** Sets a level of a competency; null is "not rated". */
export function setLevel(competencyId: string, level: LevelKind, value: Level | null): Operation[] {
  return [{ kind: 'level', id: newId(), node: competencyId, level, value }]
}

/** Links an item of state, gap or to-do to a competency, or removes the link. */
export function setLink(nodeId: string, competencyId: string, linked: boolean): Operation[] {
  return [{ kind: 'link', id: newId(), node: nodeId, competency: competencyId, linked }]
}

/** Turns a proposed link down. */
export function dismissLink(nodeId: string, competencyId: string): Operation[] {
  return [{ kind: 'dismiss', id: newId(), node: nodeId, competency: competencyId, dismissed: true }]
}

/** Writes a new item at the end of a section. @returns its id, and the operations that write it */
export function appendItem(
  outline: Outline,
  section: Section,
  text: string,
): { node: string; operations: Operation[] } {
  const siblings = [
    ...siblingsAt(outline.nodes, section.id, null),
    ...fencesAt(outline, section.id, null),
  ].sort(compareSiblings)
  const [position] = keysAfter(siblings, siblings.at(-1)?.id ?? null).keys as [string]
  const node = newId()
  const insert: Operation = {
    kind: 'insert',
    id: newId(),
    node,
    section: section.id,
    parent: null,
    position,
    text,
    form: 'bullet',
    box: section.kind === 'todo' ? 'open' : 'none',
    start: null,
    isGoal: false,
  }
  return { node, operations: [...ensureSection(outline, section), insert] }
}

/** Writes a new item at the end of a section and links it to a competency. */
export function addLinked(
  outline: Outline,
  section: Section,
  competencyId: string,
  text: string,
): Operation[] {
  const { node, operations } = appendItem(outline, section, text)
  return [...operations, ...setLink(node, competencyId, true)]
}

/** Adds a piece of evidence to a competency, after the others. */
export function addEvidence(outline: Outline, competencyId: string, text: string): Operation[] {
  const others = outline.evidence.filter((row) => row.competencyId === competencyId)
  const last = others.toSorted((a, b) => (a.position < b.position ? -1 : 1)).at(-1)
  const [position] = keysAfter(others, last?.id ?? null).keys as [string]
  return [{ kind: 'evidence', id: newId(), node: competencyId, evidence: newId(), position, text }]
}

/** Rewords a piece of evidence; null takes it away. */
export function setEvidence(row: Outline['evidence'][number], text: string | null): Operation[] {
  const { competencyId: node, id: evidence, position } = row
  return [{ kind: 'evidence', id: newId(), node, evidence, position, text }]
}
