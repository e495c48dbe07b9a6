import { keysAt, moveTo, newInsert } from '@/features/outline/model/rules/edit'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import {
  belongTogether,
  carrierOf,
  facetOf,
  itemKinds,
  rowSaid,
} from '@/features/outline/model/rules/facet-rows'
import type { FacetOperation } from '@/features/outline/model/rules/facets'
import { facetsOf } from '@/features/outline/model/rules/hanging'
import { sectionLimit } from '@/features/outline/model/rules/limits'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { siblingsAt, subtreeIds } from '@/features/outline/model/rules/tree'
import { versionOfReturn } from '@/features/outline/model/rules/version-of-return'
import { isElsewhere } from '@/features/outline/model/rules/within-part'
import type { SectionKind } from '@/lib/outline-kinds'

type Spot = { section: Section; parent: string | null; after: string | null }

/**
 * Moves items, with everything below them, within their section or to another. They stay the same items,
 * deleted and inserted at once, and keep the levels, links and days that the new section allows.
 *
 * @param roots ids of the items, from top to bottom, of one section; none stands below another one
 * @returns nothing where they would come below themselves, stand there already, or find no room
 */
export function transfer(outline: Outline, roots: readonly string[], { section, ...at }: Spot): Operation[] {
  const ids = new Set(roots.flatMap((id) => [...subtreeIds(outline.nodes, id)]))
  const place = { section: section.id, ...at }
  const isBelowItself = [at.parent, at.after].some((id) => id !== null && ids.has(id))
  const from = outline.nodes.find(({ id }) => id === roots[0])
  if (!from || isBelowItself) return []
  if (from.sectionId === section.id)
    return standThere(outline, roots, at) ? [] : moveTo(outline, roots, place)
  const there = outline.nodes.filter((node) => node.sectionId === section.id).length
  if (there + ids.size > sectionLimit) return []
  const { keys, rekeys } = keysAt(outline, place, roots.length)
  const byId = new Map(outline.nodes.map((node) => [node.id, node]))
  const inserts = [...ids].flatMap((id) => {
    const node = byId.get(id)
    if (!node) return []
    const root = roots.indexOf(id)
    const parent = root === -1 ? node.parentId : at.parent
    const position = root === -1 ? node.position : (keys[root] as string)
    return [newInsert(asItemOf(node, section.kind), { section: section.id, parent }, position)]
  })
  return [
    ...ensureSection(outline, section),
    ...rekeys,
    ...deletions(outline, ids),
    ...inserts,
    ...facetsOf(outline, ids).filter((facet) => isAtHome(outline, facet, ids, section)),
  ]
}

/**
 * Deletes each item by itself, children first, with the version that was seen here: if one has changed
 * meanwhile, nothing is carried out.
 */
function deletions({ nodes }: Outline, ids: ReadonlySet<string>): Operation[] {
  const versions = new Map(nodes.map(({ id, version }) => [id, version]))
  return [...ids]
    .reverse()
    .map((node) => ({ kind: 'delete', id: newId(), node, seen: versions.get(node), below: 0 }))
}

/** Whether the items are at that place already, in that order. */
function standThere(
  outline: Outline,
  roots: readonly string[],
  { parent, after }: Pick<Spot, 'parent' | 'after'>,
) {
  const from = outline.nodes.find(({ id }) => id === roots[0])
  const siblings = from ? siblingsAt(outline.nodes, from.sectionId, parent).map(({ id }) => id) : []
  const first = after === null ? 0 : siblings.indexOf(after) + 1
  return roots.every((id, index) => siblings[first + index] === id)
}

const hasBoxes = (kind: SectionKind) => kind === 'todo' || kind === 'other'

/** An item as the section allows it: boxes for to-dos, marks for goals of the KYS. */
function asItemOf(node: Node, kind: SectionKind) {
  const { id, text, form, start } = node
  const version = versionOfReturn(node.version)
  const box = kind === 'todo' && node.box === 'none' ? 'open' : hasBoxes(kind) ? node.box : 'none'
  return { node: id, text, form, start, box, isGoal: node.isGoal && kind === 'goals', version }
}

/** Whether a row keeps its meaning there: every item that it names is in a section of the right kind. */
function isAtHome(
  outline: Outline,
  operation: FacetOperation,
  ids: ReadonlySet<string>,
  section: Section,
): boolean {
  const sectionOf = (id: string) => {
    const known = outline.nodes.find((node) => node.id === id)
    return ids.has(id) ? section : outline.sections.find((each) => each.id === known?.sectionId)
  }
  const [name, row] = [facetOf(operation), rowSaid(operation)]
  const home = sectionOf(carrierOf(name, row))
  return itemKinds(name).every(([column, kinds]) => {
    const id = row[column]
    if (typeof id !== 'string' || isElsewhere(outline, id)) return true
    const there = sectionOf(id)
    return there !== undefined && kinds.includes(there.kind) && belongTogether(home, there)
  })
}
