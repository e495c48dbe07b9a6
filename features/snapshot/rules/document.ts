import { keyedFromRows } from '@/features/document/format/rules/from-rows'
import { toRows } from '@/features/document/format/rules/rows'
import type { CareerDocument } from '@/features/document/format/schema'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import { described, mapFacets } from '@/features/outline/model/rules/facet-rows'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Document } from '@/features/outline/model/rules/replay'

/** What is stored of an analysis, or of the KYS (`null`), as a mentor is shown it. */
export function snapshotOf(outline: Outline, analysisId: string | null): CareerDocument {
  const analyses = analysisId === null ? [] : [{ id: analysisId, position: 'a0', current: false }]
  const shown = mapFacets(outline, (rows, name) => (described(name).ownersAlone ? [] : rows))
  return keyedFromRows({ ...outline, ...shown, analyses })
}

/** The rows that a snapshot was taken from; evidence has no id and is identified by its words. */
export function documentOf(content: CareerDocument, analysisId: string | null): Document {
  let count = 0
  const rows = toRows(
    content,
    () => `snapshot-${count++}`,
    (key) => key,
  )
  return documentFrom(
    {
      ...rows,
      revision: 0,
      sections: rows.sections.map((section) => ({
        ...section,
        analysisId: section.analysisId && analysisId,
      })),
      nodes: rows.nodes.map((node) => ({ ...node, version: 1 })),
    },
    analysisId,
  )
}

/** The rows of an analysis, or of the KYS, as a document that can be compared with a snapshot. */
export function documentFrom({ sections, nodes, ...facets }: Outline, analysisId: string | null): Document {
  const evidence = facets.evidence.map((row) => ({ ...row, id: `${row.competencyId} ${row.text}` }))
  const analyses = analysisId === null ? [] : [{ id: analysisId, position: 'a0', current: false, made: 0 }]
  return {
    analyses,
    outline: { ...emptyOutline(), ...facets, revision: 0, sections, nodes, evidence },
  }
}
