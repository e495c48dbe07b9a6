import { compareSiblings } from '@/features/outline/model/rules/order'
import { groupBy } from '@/lib/group-by'
import type { CareerDocument, DocumentNode, DocumentSection } from '../schema'
import type { DocumentRows } from './rows'

/**
 * Puts a document together from its rows, in whatever order they come. Nodes that others refer to are named `n1`,
 * `n2` ... in reading order.
 */
export function fromRows(rows: DocumentRows): CareerDocument {
  return renamed(keyedFromRows(rows, false))
}

/** The same with the ids of the rows for keys. @param all names every node and section, not only those that others refer to */
export function keyedFromRows(rows: DocumentRows, all = true): CareerDocument {
  const sectionsOf = groupBy(rows.sections, ({ analysisId }) => analysisId)
  const childrenOf = groupBy(rows.nodes, ({ sectionId, parentId }) => `${sectionId}/${parentId ?? ''}`)
  const facetsOf = facetReader(rows, all)

  const readNodes = (section: string, parent = ''): DocumentNode[] =>
    ordered(childrenOf.get(`${section}/${parent}`)).map(({ id, form, box, start, text, isGoal }) => ({
      form,
      box,
      start,
      text,
      ...(isGoal && { isGoal }),
      ...facetsOf(id),
      children: readNodes(section, id),
    }))
  const readSections = (analysisId: string | null): DocumentSection[] =>
    ordered(sectionsOf.get(analysisId)).map(({ id, kind, heading }) => ({
      kind,
      heading,
      nodes: readNodes(id),
      ...(all && { key: id }),
    }))

  return {
    version: 1,
    sections: readSections(null),
    analyses: ordered(rows.analyses).map(({ id, current }) => ({ sections: readSections(id), current })),
  }
}

type Facets = Omit<DocumentNode, 'form' | 'box' | 'start' | 'text' | 'isGoal' | 'children'>

/** What the tables beside `node` say of a node, with ids for keys. */
function facetReader(rows: DocumentRows, all: boolean): (id: string) => Facets {
  const levels = groupBy(rows.levels, ({ nodeId }) => nodeId)
  const evidence = groupBy(rows.evidence, ({ competencyId }) => competencyId)
  const links = groupBy(rows.links, ({ nodeId }) => nodeId)
  const dismissals = groupBy(rows.dismissals, ({ nodeId }) => nodeId)
  const completions = groupBy(rows.completions, ({ nodeId }) => nodeId)
  const dues = new Map(rows.dues.map(({ nodeId, day }) => [nodeId, day]))
  const recurrences = new Map(rows.recurrences.map(({ nodeId, rule }) => [nodeId, rule]))
  const choices = new Map(rows.choices.map(({ nodeId, goalId }) => [nodeId, goalId]))
  const named = new Set([...rows.links, ...rows.dismissals].map(({ competencyId }) => competencyId))
  for (const { goalId } of rows.choices) named.add(goalId)

  return (id) => {
    const due = dues.get(id)
    const recurs = recurrences.get(id)
    const goal = choices.get(id)
    return {
      ...((all || named.has(id)) && { key: id }),
      ...Object.fromEntries((levels.get(id) ?? []).map(({ kind, value }) => [kind, value])),
      ...listed(
        'evidence',
        ordered(evidence.get(id)).map(({ text }) => text),
      ),
      ...(due !== undefined && { due }),
      ...(recurs !== undefined && { recurs }),
      ...listed('doneOn', (completions.get(id) ?? []).map(({ day }) => day).sort()),
      ...listed(
        'competencies',
        (links.get(id) ?? []).map(({ competencyId }) => competencyId),
      ),
      ...listed(
        'dismissed',
        (dismissals.get(id) ?? []).map(({ competencyId }) => competencyId),
      ),
      ...(goal !== undefined && { goal }),
    }
  }
}

function listed(name: keyof Facets, values: string[]): Facets {
  return values.length > 0 ? { [name]: values } : {}
}

/** Ids give way to short keys, so that a document tells nothing about the database it came from. */
function renamed(document: CareerDocument): CareerDocument {
  const keys = new Map<string, string>()
  const collect = (node: DocumentNode): void => {
    if (node.key !== undefined) keys.set(node.key, `n${keys.size + 1}`)
    node.children.forEach(collect)
  }
  const sections = [...document.sections, ...document.analyses.flatMap((analysis) => analysis.sections)]
  for (const { nodes } of sections) nodes.forEach(collect)

  const places = new Map([...keys.values()].map((key, index) => [key, index]))
  const known = (ids: string[]) =>
    ids.flatMap((id) => keys.get(id) ?? []).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  const rename = (node: DocumentNode): DocumentNode => {
    const { key, goal, competencies, dismissed, children, ...rest } = node
    const ownKey = key === undefined ? undefined : keys.get(key)
    const goalKey = goal === undefined ? undefined : keys.get(goal)
    return {
      ...rest,
      ...(ownKey !== undefined && { key: ownKey }),
      ...(competencies && { competencies: known(competencies) }),
      ...(dismissed && { dismissed: known(dismissed) }),
      ...(goalKey !== undefined && { goal: goalKey }),
      children: children.map(rename),
    }
  }
  const inSection = (section: DocumentSection) => ({ ...section, nodes: section.nodes.map(rename) })
  return {
    ...document,
    sections: document.sections.map(inSection),
    analyses: document.analyses.map((each) => ({ ...each, sections: each.sections.map(inSection) })),
  }
}

/** As Postgres sorts them under COLLATE "C". */
function ordered<T extends { position: string; id: string }>(rows: T[] = []): T[] {
  return [...rows].sort(compareSiblings)
}
