import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx, Viewer } from '@/db/client'
import { briefKinds } from '@/features/analysis/queries/briefs'
import { loadSections, selectAnalyses } from '@/features/outline/model/queries'
import { goalTexts } from '@/features/outline/model/rules/goals'
import {
  type AnalysisGrowth,
  firstDay,
  growthOf,
  growthPart,
  type LevelChange,
  type Step,
} from '../rules/growth'
import { dayOfOperation } from './entries'
import { type HistoryPage, readHistory } from './pages'

export type GrowthPage = HistoryPage & ReturnType<typeof growthPart>

/** How the levels of today's analyses have changed over time. @param part from the address */
export function findGrowth(viewer: Viewer, personId: string, part?: unknown): Promise<GrowthPage | null> {
  return readHistory(viewer, personId, async (tx) => {
    const [steps, analyses, outline] = await Promise.all([
      tx.execute<Step>(sql`
        select body ->> 'node' as "nodeId", body ->> 'level' as kind, (body ->> 'value')::int as value, ${dayOfOperation}::text as day
          from operation where owner_id = ${personId} and body ->> 'kind' = 'level' order by revision, index`),
      selectAnalyses(tx, personId),
      loadSections(tx, personId, briefKinds),
    ])
    const all = analyses.map(({ id }): AnalysisGrowth => {
      const growth = growthOf(outline, id, steps)
      return { id, goals: goalTexts(outline, id), first: firstDay(growth), growth }
    })
    return growthPart(all, part)
  })
}

/** How the viewer's own levels changed in the last weeks, in the order of time; within a page's transaction. */
export async function selectLevelChanges(tx: Tx, weeks: number): Promise<LevelChange[]> {
  const rows = await tx.execute<LevelChange>(sql`
    select "nodeId", "from", "to", day from (
      select body ->> 'node' as "nodeId", (body ->> 'value')::int as "to", ${dayOfOperation}::text as day, at, revision, index,
          lag((body ->> 'value')::int) over (partition by body ->> 'node' order by revision, index) as "from"
        from operation where owner_id = (select app.viewer()) and body ->> 'kind' = 'level' and body ->> 'level' = 'self'
    ) rated
    where "from" <> "to" and at > now() - make_interval(weeks => ${weeks}) - interval '2 days' order by revision, index`)
  return [...rows]
}
