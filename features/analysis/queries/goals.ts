import 'server-only'
import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { node, section } from '@/db/schema'
import type { AnalysedGoal } from '../rules/goals'

/** So many goals are asked for: an analysis has few, and who has thousands gets no slower page by them. */
const most = 200

/** The goals that somebody's analyses work towards, those of the newest first, with what is left of each analysis. */
export async function selectAnalysedGoals(tx: Tx, ownerId: string): Promise<AnalysedGoal[]> {
  const [goals, left] = await Promise.all([
    tx
      .select({ text: node.text, analysisId: section.analysisId })
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
      .orderBy(desc(section.analysisId), node.id)
      .limit(most),
    selectStepsLeft(tx, ownerId),
  ])
  const steps = new Map(left.map((row) => [row.id, row.left]))
  return goals.flatMap(({ text, analysisId }) =>
    analysisId ? [{ text, analysisId, left: steps.get(analysisId) ?? 0 }] : [],
  )
}

/** Levels that the competencies of each analysis still need, one by one, where both ends are set. */
function selectStepsLeft(tx: Tx, ownerId: string) {
  return tx.execute<{ id: string; left: number }>(sql`
    select required.analysis_id as id, sum(greatest(0, target.value - self.value))::int as left
    from level self
    join level target on target.owner_id = self.owner_id and target.node_id = self.node_id and target.kind = 'target'
    join node competency on competency.owner_id = self.owner_id and competency.id = self.node_id
    join section required on required.owner_id = competency.owner_id and required.id = competency.section_id
    where self.owner_id = ${ownerId} and self.kind = 'self'
    group by required.analysis_id`)
}
