import type { DocumentRows } from '@/features/document/format/rules/rows'
import { facetsOf } from '@/features/outline/model/rules/hanging'
import type { Operation } from '@/features/outline/model/rules/operation'
import { compareSiblings, keysAfter } from '@/features/outline/model/rules/order'
import type { Section } from '@/features/outline/model/rules/outline'
import type { KysMode } from './fields'
import { addPlaces, replacePlaces, type StoredKys, type TargetSection } from './kys-places'
import { placeAnalyses } from './store-analyses'

/** What a person has stored already, as far as an import has to know it. */
export type Stored = {
  kys: StoredKys
  analyses: readonly { id: string; position: string; current: boolean }[]
}

/** What is to happen to the KYS, and to the analyses by their ids. */
type Wanted = { kys: KysMode; modes: ReadonlyMap<string, string> }

type Unnamed = Operation extends infer Each ? (Each extends Operation ? Omit<Each, 'id'> : never) : never
type NodeRow = DocumentRows['nodes'][number]

/**
 * The operations that store a document: analyses, sections, items with parents first, then what hangs on
 * them. A KYS with text is added to or replaced. Each analysis is a new one, the first of them current if it holds
 * anything, or replaces an existing one.
 *
 * @param rows the rows that are wanted
 * @param idOf gives the n-th operation its id: the same at every call, so that a form sent twice counts once
 */
export function importOperations(
  ownerId: string,
  rows: DocumentRows,
  stored: Stored,
  { kys: mode, modes }: Wanted,
  idOf: (index: number) => string,
): Operation[] {
  const isAdded = mode === 'add' && stored.kys.nodes.length > 0
  const brought = isAdded ? withoutKnown(rows, stored.kys) : rows
  const kys = brought.sections.filter(({ analysisId }) => analysisId === null)
  const places = isAdded ? addPlaces(ownerId, stored.kys.sections, kys) : replacePlaces(ownerId, kys)
  const replaced = isAdded || kys.length === 0 ? [] : stored.kys.sections
  const operations: Unnamed[] = [
    ...replaced.map(({ id }): Unnamed => ({ kind: 'delete-section', section: id })),
    ...analysisOperations(brought, stored, modes),
    ...brought.sections.flatMap((section) =>
      sectionOperations(places.get(section.id) ?? { section, isNew: true }),
    ),
    ...insertOperations(brought, places, isAdded ? stored.kys : { sections: [], nodes: [] }),
    ...facetsOf(brought, new Set(brought.nodes.map(({ id }) => id))),
  ]
  return operations.map((operation, index) => ({ ...operation, id: idOf(index) }) as Operation)
}

/** Leaves out what adds nothing to an existing KYS: a name that it has already, and headings without text. */
function withoutKnown(rows: DocumentRows, kys: StoredKys): DocumentRows {
  const kindOf = new Map(
    rows.sections.map(({ id, analysisId, kind }) => [id, analysisId === null ? kind : null]),
  )
  const known = new Set(kys.nodes.map(({ text }) => text))
  const nodes = rows.nodes.filter(
    ({ sectionId, text }) => kindOf.get(sectionId) !== 'name' || !known.has(text),
  )
  const filled = new Set(nodes.map(({ sectionId }) => sectionId))
  const sections = rows.sections.filter(({ id, analysisId }) => analysisId !== null || filled.has(id))
  return { ...rows, sections, nodes }
}

function analysisOperations(rows: DocumentRows, { analyses }: Stored, modes: Wanted['modes']): Unnamed[] {
  const { placed, replaced } = placeAnalyses(rows.analyses, analyses, modes, (id) => holdsText(rows, id))
  return [
    ...placed.map(
      ({ id, position, current }): Unnamed => ({ kind: 'analysis', analysis: id, position, current }),
    ),
    ...replaced.map((analysis): Unnamed => ({ kind: 'delete-analysis', analysis })),
  ]
}

/** Leaves out the KYS or the analyses that are not wanted, with everything that hangs on them. */
export function wantedRows(rows: DocumentRows, { kys, modes }: Wanted): DocumentRows {
  const analyses = rows.analyses.filter(({ id }) => modes.get(id) !== 'leave')
  if (kys !== 'leave' && analyses.length === rows.analyses.length) return rows
  const ofAnalyses = new Set(analyses.map(({ id }) => id))
  const sections = rows.sections.filter(({ analysisId }) =>
    analysisId === null ? kys !== 'leave' : ofAnalyses.has(analysisId),
  )
  const kept = new Set(sections.map(({ id }) => id))
  const nodes = rows.nodes.filter(({ sectionId }) => kept.has(sectionId))
  const ids = new Set(nodes.map(({ id }) => id))
  const isWhole = analyses.some(({ current }) => current) || rows.analyses.every(({ current }) => !current)
  return {
    ...rows,
    analyses: isWhole ? analyses : analyses.map((each, index) => ({ ...each, current: index === 0 })),
    sections,
    nodes,
    // Links stay within an analysis; a goal is chosen from the KYS.
    choices: rows.choices.filter(({ goalId }) => ids.has(goalId)),
  }
}

/** Whether anything is written in an analysis, as opposed to headings alone. */
export function holdsText(rows: DocumentRows, analysisId: string): boolean {
  const sections = new Set(rows.sections.flatMap((each) => (each.analysisId === analysisId ? [each.id] : [])))
  return rows.nodes.some(({ sectionId }) => sections.has(sectionId))
}

function sectionOperations({ section, isNew }: TargetSection): Unnamed[] {
  if (!isNew) return []
  const { id, analysisId: analysis, kind: sectionKind, heading, position }: Section = section
  return [{ kind: 'section', section: id, analysis, sectionKind, heading, position }]
}

function insertOperations(
  rows: DocumentRows,
  places: Map<string, TargetSection>,
  kept: StoredKys,
): Unnamed[] {
  const positions = positionsAfter(rows.nodes, places, kept)
  return rows.nodes.map(({ id, sectionId, parentId, position, ...rest }) => ({
    kind: 'insert',
    node: id,
    section: places.get(sectionId)?.section.id ?? sectionId,
    parent: parentId,
    position: positions.get(id) ?? position,
    ...rest,
  }))
}

/** New keys for the items that follow others at the top of a section. */
function positionsAfter(
  nodes: NodeRow[],
  places: Map<string, TargetSection>,
  kept: StoredKys,
): Map<string, string> {
  const positions = new Map<string, string>()
  for (const [from, { section }] of places) {
    const atTop = (each: { sectionId: string; parentId: string | null }) => each.parentId === null
    const before = kept.nodes.filter((each) => each.sectionId === section.id && atTop(each))
    if (before.length === 0) continue
    const added = nodes.filter((each) => each.sectionId === from && atTop(each))
    const last = before.toSorted(compareSiblings).at(-1)
    const { keys } = keysAfter(before, last?.id ?? null, added.length)
    added.forEach(({ id }, index) => {
      positions.set(id, keys[index] as string)
    })
  }
  return positions
}
