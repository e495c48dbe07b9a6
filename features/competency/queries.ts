import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { MentorLevel } from './rules/mentor-levels'

/**
 * Where mentors, former ones too, see the competencies of an analysis. The statement leaves together with the
 * page's others; a mentor to whom the analysis is open finds the own ones, and anyone but the owner and mentors none.
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
