import { belongTogether, described, itemKinds } from '@/features/outline/model/rules/facet-rows'
import type { FacetName } from '@/features/outline/model/rules/facets'
import { depthLimit, sectionLimit } from '@/features/outline/model/rules/limits'
import type { SectionKind } from '@/lib/outline-kinds'
import type { CareerDocument, DocumentNode, DocumentSection } from '../schema'
import { JsonError, type JsonFault } from './document-error'
import { jsonFields, namesNodes } from './json-fields'
import { maxJsonAnalyses, maxJsonParts, maxJsonSections } from './limits'

/** Where a node stands: no analysis is the KYS. */
type Spot = { analysisId: string | null; kind: SectionKind }

/** A key that a node uses, and the kinds of section in which the node of that name may stand. */
type Use = { key: string; place: string; from: Spot; wanted: readonly SectionKind[] }

/**
 * Refuses a document that has the right shape but could not be stored, as the operations that store it would.
 *
 * @throws JsonError with the place
 */
export function checkMeaning({ sections, analyses }: CareerDocument): void {
  const spots = new Map<string, Spot>()
  const uses: Use[] = []
  let [parts, sectionCount, hasCurrent] = [0, 0, false]
  const visitAll = (all: DocumentSection[], analysisId: string | null, above: string) =>
    all.forEach((section, index) => {
      const place = `${above}sections[${index}]`
      sectionCount += 1
      if (sectionCount > maxJsonSections) fail('many', place, 'too_many_items')
      if (countNodes(section.nodes) > sectionLimit) fail('many', place, 'too_many_items')
      visitNodes(section.nodes, { analysisId, kind: section.kind }, `${place}.nodes`, 1)
    })
  const visitNodes = (nodes: DocumentNode[], spot: Spot, above: string, depth: number): void =>
    nodes.forEach((node, index) => {
      const place = `${above}[${index}]`
      if (depth > depthLimit) fail('deep', place, 'too_deep')
      if (node.key !== undefined && spots.has(node.key)) fail('key_twice', `${place}.key`)
      if (node.key !== undefined) spots.set(node.key, spot)
      parts += countParts(node)
      if (parts > maxJsonParts) fail('many', place, 'too_many_items')
      checkFields(node, spot, place)
      uses.push(...usesOf(node, spot, place))
      visitNodes(node.children, spot, `${place}.children`, depth + 1)
    })
  visitAll(sections, null, '')
  analyses.forEach((analysis, index) => {
    if (index >= maxJsonAnalyses) fail('many', `analyses[${index}]`, 'too_many_items')
    if (analysis.current && hasCurrent) fail('two_current', `analyses[${index}].current`)
    hasCurrent ||= analysis.current
    visitAll(analysis.sections, `${index}`, `analyses[${index}].`)
  })
  for (const use of uses) checkUse(use, spots.get(use.key))
}

function checkFields(node: DocumentNode, { kind }: Spot, place: string): void {
  for (const { name, facet } of jsonFields) {
    if (valuesOf(node, name).length > 0 && !carriedBy(facet).includes(kind))
      fail('misplaced', `${place}.${name}`)
  }
  const days = node.doneOn ?? []
  if (new Set(days).size < days.length) fail('done_days', `${place}.doneOn`)
}

/** Kinds of section whose items carry a facet. */
function carriedBy(facet: FacetName): readonly SectionKind[] {
  const { carrier } = described(facet)
  return itemKinds(facet).flatMap(([column, kinds]) => (column === carrier ? kinds : []))
}

const valuesOf = (node: DocumentNode, name: string) =>
  [(node as Record<string, unknown>)[name] ?? []].flat() as unknown[]

function usesOf(node: DocumentNode, from: Spot, at: string): Use[] {
  return jsonFields.filter(namesNodes).flatMap(({ name, holds, isList }) =>
    valuesOf(node, name).map((key, index) => ({
      key: key as string,
      place: `${at}.${name}${isList ? `[${index}]` : ''}`,
      from,
      wanted: 'item' in holds ? holds.item : [],
    })),
  )
}

/** A competency belongs to the same analysis; a goal is chosen from the KYS. */
function checkUse({ place, from, wanted }: Use, spot: Spot | undefined): void {
  if (!spot) fail('key_of_nobody', place)
  if (!wanted.includes(spot.kind) || !belongTogether(from, spot)) fail('misplaced', place)
}

/** How much is stored for an item itself: about one operation each. */
function countParts({ children: _, ...node }: DocumentNode): number {
  return Object.values(node).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    4,
  )
}

function countNodes(nodes: DocumentNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0)
}

function fail(
  fault: JsonFault,
  place: string,
  code: 'not_a_document' | 'too_deep' | 'too_many_items' = 'not_a_document',
): never {
  throw new JsonError(code, fault, place)
}
