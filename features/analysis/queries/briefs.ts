import 'server-only'
import { and, count, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { analysis, node, section } from '@/db/schema'
import type { SectionKind } from '@/features/outline/schema'

/** An analysis without its outlines. */
export type AnalysisRow = { id: string; current: boolean; position: string }

/** The analyses of a person, the current one first, then the newest. */
export function selectAnalyses(tx: Tx, ownerId: string): Promise<AnalysisRow[]> {
  return tx
    .select({ id: analysis.id, current: analysis.current, position: analysis.position })
    .from(analysis)
    .where(eq(analysis.ownerId, ownerId))
    .orderBy(desc(analysis.current), desc(analysis.createdAt), desc(analysis.id))
}

/** Kinds of outlines in which something is written, per analysis. */
export type Written = { analysisId: string; kind: SectionKind; items: number }[]

/** Counts the items of every outline of every analysis, empty ones left out. */
export async function countItems(tx: Tx, ownerId: string): Promise<Written> {
  const rows = await tx
    .select({ analysisId: section.analysisId, kind: section.kind, items: count() })
    .from(node)
    .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
    .where(and(eq(node.ownerId, ownerId), isNotNull(section.analysisId), ne(node.text, '')))
    .groupBy(section.analysisId, section.kind)
  return rows.flatMap(({ analysisId, ...row }) => (analysisId ? [{ analysisId, ...row }] : []))
}

/** The kinds of sections that the list of analyses is drawn from. */
export const briefKinds = and(
  isNotNull(section.analysisId),
  inArray(section.kind, ['goal', 'required', 'todo']),
)
