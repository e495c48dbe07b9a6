import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { firstGoalOf } from '@/features/outline/model/queries'
import type { Verdict } from '../rules/verdict'
import { byWait } from '../rules/wait'

/**
 * A page on which something of one person waits for the viewer: a mentee's, or one of the viewer's own.
 *
 * @property analysisId null: the KYS
 * @property item the first item with a new comment; null for a section, or without comments
 * @property verdicts of answers that the viewer has not seen @property levels that came with them
 */
export type Waiting = {
  ownerId: string
  analysisId: string | null
  requests: number
  comments: number
  suggestions: number
  levels: number
  item: string | null
  /** how their newest words begin: of the request, of the answer, or else of a comment; null where there are none */
  said: string | null
  waitsSince: Date
  verdicts: Verdict[]
  /** the person whose action waits for the viewer; null when the account is gone */
  byId: string | null
  name: string | null
  /** first goal of the analysis, '' when none is written */
  goal: string
}

const viewer = sql`(select app.viewer())`

/** So much of what was said is read: a line of it is shown. */
const mostSaid = 200

type WaitingRow = Omit<Waiting, 'waitsSince' | 'verdicts'> & { since: string; verdicts: Verdict[] | null }

/** What waits for the viewer, the longest first. The number in the navigation adds followers. */
export async function listWaiting(tx: Tx): Promise<Waiting[]> {
  const rows = await tx.execute<WaitingRow>(sql`
    with spoken as materialized (
      select n.owner_id, n.analysis_id, n.author_id, n.sent_at, left(c.text, ${mostSaid}) as text
      from app.waiting_comments() n join comment c on c.owner_id = n.owner_id and c.id = n.id)
    select w.owner_id as "ownerId", w.analysis_id as "analysisId", w.by_id as "byId", w.requests, w.comments, w.suggestions, w.levels, w.item, w.since,
        coalesce(a.name, p.name) as name, ${firstGoalOf(sql`w.owner_id`, sql`w.analysis_id`)} as goal,
        (select json_agg(r.verdict order by r.answered_at) from review r where w.owner_id = ${viewer} and r.owner_id = ${viewer}
          and r.analysis_id = w.analysis_id and r.mentor_id is not distinct from w.by_id
          and r.answered_at is not null and r.seen_at is null) as verdicts,
        case when w.requests > 0 then (select left(r.request, ${mostSaid}) from review r
            where r.owner_id = w.owner_id and r.analysis_id = w.analysis_id and r.mentor_id = ${viewer}
              and r.answered_at is null and r.closed_at is null)
          when w.answers > 0 then (select left(r.answer, ${mostSaid}) from review r
            where r.owner_id = w.owner_id and r.analysis_id = w.analysis_id and r.mentor_id is not distinct from w.by_id
              and r.answered_at is not null and r.seen_at is null order by r.answered_at desc limit 1)
          when w.comments > 0 then (select s.text from spoken s
            where s.owner_id = w.owner_id and s.analysis_id is not distinct from w.analysis_id
              and s.author_id is not distinct from w.by_id order by s.sent_at desc limit 1)
        end as said
      from app.waiting() w left join app.authors(${viewer}) a on a.id = w.by_id left join person p on p.id = w.by_id
      where w.owner_id is not null`)
  return rows
    .map(({ since, verdicts, ...row }) => ({ ...row, verdicts: verdicts ?? [], waitsSince: new Date(since) }))
    .toSorted(byWait)
}

/** On which pages of mentees something waits for the viewer, and since when. */
export async function selectMenteesWaiting(
  tx: Tx,
): Promise<Pick<Waiting, 'ownerId' | 'analysisId' | 'waitsSince'>[]> {
  const rows = await tx.execute<{ ownerId: string; analysisId: string | null; since: string }>(sql`
    select w.owner_id as "ownerId", w.analysis_id as "analysisId", w.since from app.waiting() w where w.owner_id <> ${viewer}`)
  return rows.map(({ since, ...row }) => ({ ...row, waitsSince: new Date(since) }))
}
