import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { MentorLevel } from './rules/mentor-levels'

/**
 * The levels that mentors, also former ones, gave to the competencies of an analysis. Sent together with the
 * page's other statements. The owner gets all levels, a mentor to whom the analysis is open their own, others
 * none.
 */
export async function loadMentorLevels(tx: Tx, ownerId: string, analysisId: string): Promise<MentorLevel[]> {
  const rows = await tx.execute<MentorLevel>(sql`
    select l.node_id as "competencyId", l.mentor_id as "mentorId", a.name, l.value, l.mentor_id = (select app.viewer()) as mine
      from mentor_level l
      join node n on n.owner_id = l.owner_id and n.id = l.node_id
      join section s on s.owner_id = n.owner_id and s.id = n.section_id
      join app.authors(${ownerId}) a on a.id = l.mentor_id
      where l.owner_id = ${ownerId} and s.analysis_id = ${analysisId} and s.kind = 'required'
        and (l.owner_id = (select app.viewer()) or s.analysis_id = any ((select app.opened_analyses())::uuid[]))
      order by l.set_at, l.mentor_id`)
  return [...rows]
}
