import 'server-only'
import { and, count, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { node, section } from '@/db/schema'
import type { SectionKind } from '@/lib/outline-kinds'

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
