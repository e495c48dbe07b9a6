import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { CareerDocument } from '@/features/document/format/schema'
import type { Shown } from '../rules/since'

const viewer = sql`(select app.viewer())`

/**
 * What the last review showed the viewer, a mentor, of an analysis or of the KYS (`null`); nothing for
 * anybody else. The statement leaves together with the page's own.
 */
export async function loadShown(tx: Tx, ownerId: string, analysisId: string | null): Promise<Shown> {
  const [row] = await tx.execute<{
    revision: string | null
    takenAt: string | null
    content: CareerDocument | null
  }>(sql`
    select greatest(kys, part) as revision, s.taken_at as "takenAt", case when s.revision < part then s.content end as content
      from (select app.shown_revision(${ownerId}, null) as kys,
        app.shown_revision(${ownerId}, ${analysisId}::uuid) as part) shown
      left join lateral (select * from snapshot s where s.owner_id = ${ownerId} and s.mentor_id = ${viewer}
        and s.analysis_id is not distinct from ${analysisId}::uuid order by s.taken_at desc limit 1) s on true`)
  return {
    revision: row?.revision ? Number(row.revision) : null,
    since: row?.takenAt ? new Date(row.takenAt) : null,
    content: row?.content ?? null,
  }
}

/** What a mentor was last shown of one part of a mentee's document. @property content null: unchanged */
export type LastShown = {
  ownerId: string
  analysisId: string | null
  since: Date
  content: CareerDocument | null
}

/** The same for all parts of all mentees; documents only where something has changed. */
export async function listLastShown(tx: Tx): Promise<LastShown[]> {
  const rows = await tx.execute<Omit<LastShown, 'since'> & { since: string }>(sql`
    select l.owner_id as "ownerId", l.analysis_id as "analysisId", l.taken_at as since,
        case when l.revision < app.shown_revision(l.owner_id, l.analysis_id) then s.content end as content
      from (select distinct on (owner_id, analysis_id) owner_id, id, analysis_id, taken_at, revision from snapshot
        where mentor_id = ${viewer} order by owner_id, analysis_id, taken_at desc) l
      join snapshot s on s.owner_id = l.owner_id and s.id = l.id`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}
