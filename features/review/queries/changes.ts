import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Day } from '@/lib/dates'
import { byItem, type Change, type Changes } from '../rules/changes'

/** The viewer's own zone, so that the statements need not wait for who the viewer is. */
const clock = sql`(select time_zone as zone, (now() at time zone time_zone)::date as today
  from preference where owner_id = (select app.viewer())) clock`

/**
 * What has changed in an analysis, or in the KYS (`null`), since the viewer, a mentor, looked at it on another day;
 * nothing for its owner. The statements leave together with the page's own.
 */
export async function loadChanges(tx: Tx, ownerId: string, analysisId: string | null): Promise<Changes> {
  const [rows, [look]] = await Promise.all([
    tx.execute<Change>(sql`select c.node_id as "nodeId", c.what
      from ${clock} cross join lateral app.changes(${ownerId}, clock.today, clock.zone) c
      where c.analysis_id is not distinct from ${analysisId}::uuid`),
    tx.execute<{ since: Day | null }>(sql`select max(l.day)::text as since from ${clock}, look l
      where l.owner_id = ${ownerId} and l.viewer_id = (select app.viewer()) and l.day < clock.today
        and (l.page = 'kys') = (${analysisId}::uuid is null)`),
  ])
  return { since: look?.since ?? null, items: byItem(rows) }
}

/** One thing that has changed about an item of a mentee. @property analysisId null in the KYS */
export type MenteeChange = Change & { ownerId: string; analysisId: string | null; at: Date }

/** What has changed since the last look, today's included, in everything that is open to the viewer. */
export async function listChanges(tx: Tx): Promise<MenteeChange[]> {
  const rows = await tx.execute<Omit<MenteeChange, 'at'> & { at: string }>(sql`select
      c.owner_id as "ownerId", c.analysis_id as "analysisId", c.node_id as "nodeId", c.what, c.at
    from ${clock} cross join lateral app.changes(null, clock.today + 1, clock.zone) c`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
