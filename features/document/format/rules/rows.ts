import { generateNKeysBetween } from 'fractional-indexing'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import { described, type FacetRow } from '@/features/outline/model/rules/facet-rows'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import type { CareerDocument, DocumentNode, DocumentSection } from '../schema'
import { jsonFields, namesNodes } from './json-fields'

/** A document as the database stores it, table by table, without owner and version. */
export type DocumentRows = Omit<Outline, 'revision' | 'nodes' | 'excerpt'> & {
  analyses: { id: string; position: string; current: boolean }[]
  nodes: Omit<Node, 'version'>[]
}

/**
 * Lays a document out in rows.
 *
 * @param newId gives a new id at each call.
 * @param named gives what a key stands for; without it a new id, so that keys of a file mean nothing outside it
 */
export function toRows(
  document: CareerDocument,
  newId: () => string,
  named?: (key: string) => string,
): DocumentRows {
  const rows = emptyRows()
  const idOf = new Map<string, string>()
  const newFor = (key: string) => {
    const id = idOf.get(key) ?? newId()
    idOf.set(key, id)
    return id
  }
  const idFor = named ?? newFor
  const addSections = (sections: DocumentSection[], analysisId: string | null) =>
    keyed(sections, ({ kind, heading, nodes, key }, position) => {
      const id = named && key !== undefined ? named(key) : newId()
      rows.sections.push({ id, analysisId, kind, heading, position })
      addNodes(nodes, id, null)
    })
  const addNodes = (nodes: DocumentNode[], sectionId: string, parentId: string | null) =>
    keyed(nodes, (node, position) => {
      const id = node.key === undefined ? newId() : idFor(node.key)
      const { form, box, start, text, isGoal = false } = node
      rows.nodes.push({ id, sectionId, parentId, position, form, box, start, text, isGoal })
      addFacets(rows, node, id, idFor, newId)
      addNodes(node.children, sectionId, id)
    })
  addSections(document.sections, null)
  keyed(document.analyses, ({ sections, current }, position) => {
    const id = newId()
    rows.analyses.push({ id, position, current })
    addSections(sections, id)
  })
  return rows
}

function emptyRows(): DocumentRows {
  const { revision: _, ...rows } = emptyOutline()
  return { ...rows, analyses: [] }
}

function addFacets(
  rows: DocumentRows,
  node: DocumentNode,
  nodeId: string,
  idFor: (key: string) => string,
  newId: () => string,
): void {
  for (const field of jsonFields) {
    const held = (node as Record<string, unknown>)[field.name]
    const values = field.isList ? ((held ?? []) as unknown[]) : held === undefined ? [] : [held]
    const { carrier, columns } = described(field.facet)
    keyed(values, (value, position) => {
      const given = Object.entries(columns).flatMap(([column, is]) => {
        if (!('type' in is)) return []
        return is.type === 'id' ? [[column, newId()]] : is.type === 'position' ? [[column, position]] : []
      })
      const row = {
        ...Object.fromEntries(given),
        ...field.row,
        [carrier]: nodeId,
        [field.column]: namesNodes(field) ? idFor(value as string) : value,
      }
      ;(rows[field.facet] as FacetRow[]).push(row)
    })
  }
}

function keyed<T>(items: T[], visit: (item: T, position: string) => void): void {
  const positions = generateNKeysBetween(null, null, items.length)
  items.forEach((item, index) => {
    visit(item, positions[index] ?? '')
  })
}
