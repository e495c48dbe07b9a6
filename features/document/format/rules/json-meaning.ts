import { depthLimit, sectionLimit } from '@/features/outline/model/rules/limits'
import type { SectionKind } from '@/lib/outline-kinds'
import type { CareerDocument, DocumentNode, DocumentSection } from '../schema'
import { JsonError, type JsonFault } from './document-error'
import { maxJsonAnalyses, maxJsonParts, maxJsonSections } from './limits'

/** Where a node stands: `group` is -1 for the KYS, else the analysis. */
type Spot = { group: number; kind: SectionKind }

/** A key that a node uses, and the kind of section in which the node of that name must stand. */
type Use = { key: string; place: string; from: Spot; wanted: SectionKind }

/** Kinds of section whose items belong to competencies. */
export const linkedKinds: SectionKind[] = ['state', 'gap', 'state_gap', 'todo', 'other']
/** Kinds of section whose items have days. */
export const dayKinds: SectionKind[] = ['todo', 'other']

/** Kinds of section whose items may have a field; the others may stand anywhere. */
const places: Partial<Record<keyof DocumentNode, SectionKind[]>> = {
  target: ['required'],
  self: ['required'],
  evidence: ['required'],
  due: dayKinds,
  recurs: dayKinds,
  doneOn: dayKinds,
  competencies: linkedKinds,
  dismissed: linkedKinds,
  goal: ['goal'],
}

/**
 * Refuses what has the shape of a document and could not be stored: the operations that store it refuse the same.
 *
 * @throws JsonError with the place
 */
export function checkMeaning({ sections, analyses }: CareerDocument): void {
  const spots = new Map<string, Spot>()
  const uses: Use[] = []
  let [parts, sectionCount, hasCurrent] = [0, 0, false]
  const visitAll = (all: DocumentSection[], group: number, above: string) =>
    all.forEach((section, index) => {
      const place = `${above}sections[${index}]`
      sectionCount += 1
      if (sectionCount > maxJsonSections) fail('many', place, 'too_many_items')
      if (countNodes(section.nodes) > sectionLimit) fail('many', place, 'too_many_items')
      visitNodes(section.nodes, { group, kind: section.kind }, `${place}.nodes`, 1)
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
  visitAll(sections, -1, '')
  analyses.forEach((analysis, index) => {
    if (index >= maxJsonAnalyses) fail('many', `analyses[${index}]`, 'too_many_items')
    if (analysis.current && hasCurrent) fail('two_current', `analyses[${index}].current`)
    hasCurrent ||= analysis.current
    visitAll(analysis.sections, index, `analyses[${index}].`)
  })
  for (const use of uses) checkUse(use, spots.get(use.key))
}

function checkFields(node: DocumentNode, { kind }: Spot, place: string): void {
  for (const [field, kinds] of Object.entries(places)) {
    const value = node[field as keyof DocumentNode]
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0)
    if (!isEmpty && !kinds.includes(kind)) fail('misplaced', `${place}.${field}`)
  }
  const days = node.doneOn ?? []
  if (new Set(days).size < days.length) fail('done_days', `${place}.doneOn`)
}

function usesOf({ competencies = [], dismissed = [], goal }: DocumentNode, from: Spot, at: string): Use[] {
  const required = (field: string) => (key: string, index: number) => {
    return { key, place: `${at}.${field}[${index}]`, from, wanted: 'required' as const }
  }
  const chosen =
    goal === undefined ? [] : [{ key: goal, place: `${at}.goal`, from, wanted: 'goals' as const }]
  return [...competencies.map(required('competencies')), ...dismissed.map(required('dismissed')), ...chosen]
}

/** A competency belongs to the same analysis; a goal is chosen from the KYS. */
function checkUse({ place, from, wanted }: Use, spot: Spot | undefined): void {
  if (!spot) fail('key_of_nobody', place)
  const group = wanted === 'goals' ? -1 : from.group
  if (spot.kind !== wanted || spot.group !== group) fail('misplaced', place)
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
