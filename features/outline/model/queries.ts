import 'server-only'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { readAs, type Tx, type Viewer } from '@/db/client'
import {
  analysis,
  choice,
  completion,
  dismissal,
  due,
  evidence,
  level,
  link,
  node,
  recurrence,
  revision,
  section,
} from '@/db/schema'
import type { Outline } from './rules/outline'

/** What of a section and of an item travels to a page; see `Section` and `Node`. */
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

/** How often the viewer's own document has changed. */
export async function findRevision(viewer: Viewer): Promise<number> {
  const [row] = await readAs(viewer, (tx) =>
    tx
      .select({ number: revision.number })
      .from(revision)
      .where(eq(revision.ownerId, sql`(select app.viewer())`)),
  )
  return row?.number ?? 0
}

/**
 * The rows of one analysis, or of the KYS (`null`), of a person: what of them the viewer may read. All
 * statements leave together, within the transaction of the page.
 */
export function loadOutline(tx: Tx, ownerId: string, analysisId: string | null): Promise<Outline> {
  return loadSections(
    tx,
    ownerId,
    analysisId === null ? isNull(section.analysisId) : eq(section.analysisId, analysisId),
  )
}

/** The rows of those of a person's sections that fulfil a condition, such as the to-dos of all analyses. */
export async function loadSections(tx: Tx, ownerId: string | SQL, which: SQL | undefined): Promise<Outline> {
  const here = and(eq(section.ownerId, ownerId), which)
  const sectionIds = tx.select({ id: section.id }).from(section).where(here)
  const nodeIds = tx
    .select({ id: node.id })
    .from(node)
    .where(and(eq(node.ownerId, ownerId), inArray(node.sectionId, sectionIds)))

  const [
    revisions,
    sections,
    nodes,
    levels,
    links,
    dismissals,
    proofs,
    dues,
    recurrences,
    completions,
    choices,
  ] = await Promise.all([
    tx.select({ number: revision.number }).from(revision).where(eq(revision.ownerId, ownerId)),
    tx.select(sectionColumns).from(section).where(here).orderBy(section.position, section.id),
    tx
      .select(nodeColumns)
      .from(node)
      .where(and(eq(node.ownerId, ownerId), inArray(node.sectionId, sectionIds)))
      .orderBy(node.position, node.id),
    tx
      .select({ nodeId: level.nodeId, kind: level.kind, value: level.value })
      .from(level)
      .where(and(eq(level.ownerId, ownerId), inArray(level.nodeId, nodeIds))),
    tx
      .select({ nodeId: link.nodeId, competencyId: link.competencyId })
      .from(link)
      .where(and(eq(link.ownerId, ownerId), inArray(link.competencyId, nodeIds))),
    tx
      .select({ nodeId: dismissal.nodeId, competencyId: dismissal.competencyId })
      .from(dismissal)
      .where(and(eq(dismissal.ownerId, ownerId), inArray(dismissal.competencyId, nodeIds))),
    tx
      .select({
        id: evidence.id,
        competencyId: evidence.competencyId,
        position: evidence.position,
        text: evidence.text,
      })
      .from(evidence)
      .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.competencyId, nodeIds)))
      .orderBy(evidence.position, evidence.id),
    tx
      .select({ nodeId: due.nodeId, day: due.day })
      .from(due)
      .where(and(eq(due.ownerId, ownerId), inArray(due.nodeId, nodeIds))),
    tx
      .select({ nodeId: recurrence.nodeId, rule: recurrence.rule })
      .from(recurrence)
      .where(and(eq(recurrence.ownerId, ownerId), inArray(recurrence.nodeId, nodeIds))),
    tx
      .select({ nodeId: completion.nodeId, day: completion.day })
      .from(completion)
      .where(and(eq(completion.ownerId, ownerId), inArray(completion.nodeId, nodeIds))),
    tx
      .select({ nodeId: choice.nodeId, goalId: choice.goalId })
      .from(choice)
      .where(and(eq(choice.ownerId, ownerId), inArray(choice.nodeId, nodeIds))),
  ])
  return {
    revision: revisions[0]?.number ?? 0,
    sections,
    nodes,
    levels: levels as Outline['levels'],
    links,
    dismissals,
    evidence: proofs,
    dues,
    recurrences,
    completions,
    choices,
  }
}

/**
 * An analysis without its outlines.
 * @property whole whether the viewer may read all of them: a lead reads the goals and what they take
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
