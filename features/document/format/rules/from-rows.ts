import { carrierOf, type FacetRow, itemsOf } from '@/features/outline/model/rules/facet-rows'
import { facetNames } from '@/features/outline/model/rules/facets'
import { compareSiblings } from '@/features/outline/model/rules/order'
import { groupBy } from '@/lib/group-by'
import type { CareerDocument, DocumentNode, DocumentSection } from '../schema'
import { type FacetFields, type JsonField, jsonFields, namesNodes } from './json-fields'
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

/** What the tables beside `node` say of a node, with ids for keys. */
function facetReader(rows: DocumentRows, all: boolean): (id: string) => FacetFields & { key?: string } {
  const hung = new Map(
    facetNames.map((name) => [name, groupBy(rows[name] as FacetRow[], (row) => carrierOf(name, row))]),
  )
  const named = new Set(
    facetNames.flatMap((name) =>
      (rows[name] as FacetRow[]).flatMap((row) =>
        itemsOf(name, row).filter((id) => id !== carrierOf(name, row)),
      ),
    ),
  )
  return (id) => ({
    ...((all || named.has(id)) && { key: id }),
    ...Object.fromEntries(
      jsonFields.flatMap((field) => {
        const values = valuesIn(field, hung.get(field.facet)?.get(id) ?? [])
        return values.length === 0 ? [] : [[field.name, field.isList ? values : values[0]]]
      }),
    ),
  })
}

/** The values of a field, in the order of their keys where they have some; days as they come. */
function valuesIn({ row: wanted, column, holds }: JsonField, rows: FacetRow[]): unknown[] {
  const own = rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
  const hasPosition = own.every((row) => 'position' in row)
  const sorted = hasPosition ? ordered(own as (FacetRow & { position: string; id: string })[]) : own
  const values = sorted.map((row) => row[column])
  return 'type' in holds && holds.type === 'day' ? values.sort() : values
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
    const { key, children, ...rest } = node
    const ownKey = key === undefined ? undefined : keys.get(key)
    const names = jsonFields.filter(namesNodes).flatMap(({ name, isList }) => {
      const held = (node as Record<string, unknown>)[name]
      return held === undefined ? [] : [[name, isList ? known(held as string[]) : keys.get(held as string)]]
    })
    return {
      ...rest,
      ...(ownKey !== undefined && { key: ownKey }),
      ...Object.fromEntries(names),
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
