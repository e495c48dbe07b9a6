import 'server-only'
import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { allowed, type Relation } from '@/db/access'
import type { Tx } from '@/db/client'
import * as tables from '@/db/schema'
import { described, mapFacets } from './rules/facet-rows'
import { type FacetName, type Facets, facetNames, facets } from './rules/facets'
import type { Outline } from './rules/outline'

const { analysis, node, revision, section } = tables

/** The columns of a section and of an item that a page gets; see `Section` and `Node`. */
export const sectionColumns = {
  id: section.id,
  analysisId: section.analysisId,
  kind: section.kind,
  heading: section.heading,
  position: section.position,
}
export const nodeColumns = {
  id: node.id,
  sectionId: node.sectionId,
  parentId: node.parentId,
  position: node.position,
  form: node.form,
  box: node.box,
  start: node.start,
  text: node.text,
  isGoal: node.isGoal,
  version: node.version,
}

/**
 * The rows of one analysis, or of the KYS (`null`), of a person that the viewer may read. All statements
 * leave together, within the transaction of the page.
 */
export function loadOutline(tx: Tx, ownerId: string, analysisId: string | null): Promise<Outline> {
  return loadSections(
    tx,
    ownerId,
    analysisId === null ? isNull(section.analysisId) : eq(section.analysisId, analysisId),
  )
}

/** The rows of a person's sections for which a condition holds, such as the to-dos of all analyses. */
export async function loadSections(tx: Tx, ownerId: string | SQL, which: SQL | undefined): Promise<Outline> {
  const here = and(eq(section.ownerId, ownerId), which)
  const sectionIds = tx.select({ id: section.id }).from(section).where(here)
  const nodeIds = tx
    .select({ id: node.id })
    .from(node)
    .where(and(eq(node.ownerId, ownerId), inArray(node.sectionId, sectionIds)))

  const [[counted], sections, nodes, ...hung] = await Promise.all([
    tx.select({ number: revision.number }).from(revision).where(eq(revision.ownerId, ownerId)),
    tx.select(sectionColumns).from(section).where(here).orderBy(section.position, section.id),
    tx
      .select(nodeColumns)
      .from(node)
      .where(and(eq(node.ownerId, ownerId), inArray(node.sectionId, sectionIds)))
      .orderBy(node.position, node.id),
    ...facetNames.map((name) => selectFacet(tx, name, ownerId, nodeIds)),
  ])
  const rows = Object.fromEntries(facetNames.map((name, index) => [name, hung[index]])) as Facets
  return { revision: counted?.number ?? 0, sections, nodes, ...rows }
}

/** The table of a facet. */
export function tableOf(name: FacetName): PgTable {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: every table is in use, and this stays on the server
  return tables[facets[name].table]
}

/** The rows of a facet that hang on some items, or are loaded with them. */
function selectFacet(tx: Tx, name: FacetName, ownerId: string | SQL, nodeIds: SQLWrapper) {
  const { columns, carrier, loadedWith = carrier } = described(name)
  const table = tableOf(name)
  const stored = getTableColumns(table)
  const own = Object.fromEntries(Object.keys(columns).map((column) => [column, stored[column] as PgColumn]))
  const found = tx
    .select(own)
    .from(table)
    .where(and(eq(stored.ownerId as PgColumn, ownerId), inArray(stored[loadedWith] as PgColumn, nodeIds)))
  return own.position && own.id ? found.orderBy(own.position, own.id) : found
}

/** Only the rows that this relation may read by `db/access`, whoever loaded them. */
export function shownTo(relation: Relation, rows: Facets): Facets {
  return mapFacets(rows, (all, name) => (allowed(facets[name].table, relation).includes('select') ? all : []))
}

/**
 * An analysis without its outlines.
 * @property whole whether the viewer may read all of it: a lead reads only goals and required competencies
 */
export type AnalysisRow = { id: string; current: boolean; position: string; whole: boolean }

/** The analyses of a person, the current one first, then the newest. */
export function selectAnalyses(tx: Tx, ownerId: string | SQL): Promise<AnalysisRow[]> {
  return tx
    .select({
      id: analysis.id,
      current: analysis.current,
      position: analysis.position,
      whole: sql<boolean>`${analysis.ownerId} = (select app.viewer())
        or ${analysis.id} = any ((select app.opened_analyses())::uuid[])`,
    })
    .from(analysis)
    .where(eq(analysis.ownerId, ownerId))
    .orderBy(desc(analysis.current), desc(analysis.createdAt), desc(analysis.id))
}

/** Whether an item says something, as `rules/is-text.ts` has it. */
export const isText = sql`(${node.form} <> 'raw' and ${node.text} ~ '\\S')`

/** The first goal of an analysis, as `rules/goals.ts` has it; '' when none is written. @param ofOwner, ofAnalysis columns */
export const firstGoalOf = (ofOwner: SQL, ofAnalysis: SQL) => sql<string>`coalesce((select node.text from node
  join section s on s.owner_id = node.owner_id and s.id = node.section_id
  where s.owner_id = ${ofOwner} and s.analysis_id = ${ofAnalysis} and s.kind = 'goal' and ${isText}
  order by s.position, s.id, node.parent_id is not null, node.position, node.id limit 1), '')`
