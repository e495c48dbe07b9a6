import 'server-only'
import { sql } from 'drizzle-orm'
import type { Viewer } from '@/db/client'
import { briefKinds } from '@/features/analysis/queries/briefs'
import { loadSections, selectAnalyses } from '@/features/outline/model/queries'
import { goalTexts } from '@/features/outline/model/rules/goals'
import { type AnalysisGrowth, firstDay, growthOf, growthPart, type Step } from '../rules/growth'
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
