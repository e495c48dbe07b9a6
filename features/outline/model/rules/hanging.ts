import {
  type FacetRow,
  facetOf,
  isFacet,
  itemsOf,
  keyOf,
  keySaid,
  renamed,
  rowSaid,
  setting,
} from './facet-rows'
import { type FacetOperation, type Facets, facetNames } from './facets'
import { newId } from './new-id'
import type { Operation } from './operation'
import type { Node, Outline } from './outline'

/** Whether anything hangs on an item beside its words: levels, links, evidence, days, a goal's mark. */
export function hasFacets(outline: Outline, { id, isGoal, box }: Node): boolean {
  return isGoal || box === 'done' || carryOver(outline, id, newId()).length > 0 || isLinkedTo(outline, id)
}

const isLinkedTo = (outline: Outline, id: string) => outline.links.some((link) => link.competencyId === id)

/**
 * Copies what hangs on an item to another one, before the first is deleted. What the other has already (a
 * level, a due day) stays as it is.
 */
export function carryOver(outline: Outline, from: string, to: string): Operation[] {
  const isTicked = outline.nodes.some(({ id, box }) => box === 'done' && (id === from || id === to))
  return facetsOf(outline, new Set([from])).flatMap((operation): Operation[] => {
    const moved = renamed(operation, from, to)
    // With the days of both items, nothing could tell which one is that of the tick.
    if (moved.kind === 'occurrence' && isTicked) return []
    if (moved.kind === 'evidence') return [{ ...moved, evidence: newId() }]
    return rowNow(outline, moved) ? [] : [moved]
  })
}

/** Operations that set again what hangs on these items. */
export function facetsOf(rows: Facets, ids: ReadonlySet<string>): FacetOperation[] {
  return facetNames.flatMap((name) =>
    rows[name].filter((row) => itemsOf(name, row).some((id) => ids.has(id))).map((row) => setting(name, row)),
  )
}

/** The present row that an operation sets or removes. */
export function rowNow(rows: Facets, operation: FacetOperation): FacetRow | undefined {
  const [name, key] = [facetOf(operation), keySaid(operation)]
  return (rows[name] as FacetRow[]).find((row) => keyOf(name, row) === key)
}

/** Whether all items that a facet's operation names exist; always true for other operations. */
export function isWhole(operation: Operation, stands: (id: string) => boolean): boolean {
  return !isFacet(operation) || itemsOf(facetOf(operation), rowSaid(operation)).every(stands)
}
