import 'server-only'
import { and, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { node, section } from '@/db/schema'
import type { AnalysedGoal } from '../rules/goals'

/** Levels that the competencies of an analysis still need, one by one, where both ends are set. */
const stepsLeft = (ofOwner: SQL, ofAnalysis: SQL) => sql<number>`(
  select coalesce(sum(greatest(0, target.value - self.value)), 0)::int
  from level self
  join level target on target.owner_id = self.owner_id and target.node_id = self.node_id and target.kind = 'target'
  join node competency on competency.owner_id = self.owner_id and competency.id = self.node_id
  join section required on required.owner_id = competency.owner_id and required.id = competency.section_id
  where self.owner_id = ${ofOwner} and self.kind = 'self' and required.analysis_id = ${ofAnalysis})`

/** The goals that somebody's analyses work towards, with what is left of each analysis. */
export async function selectAnalysedGoals(tx: Tx, ownerId: string): Promise<AnalysedGoal[]> {
  const rows = await tx
    .select({
      text: node.text,
      analysisId: section.analysisId,
      left: stepsLeft(sql`section.owner_id`, sql`section.analysis_id`),
    })
    .from(node)
    .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
    .where(
      and(
        eq(node.ownerId, ownerId),
        eq(section.kind, 'goal'),
        isNotNull(section.analysisId),
        ne(node.text, ''),
      ),
    )
  return rows.flatMap(({ analysisId, ...row }) => (analysisId ? [{ ...row, analysisId }] : []))
}
