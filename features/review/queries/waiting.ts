import 'server-only'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { person, review } from '@/db/schema'
import type { Verdict } from '../schema'

/** An answer that the viewer has not seen. @property goal first goal of the analysis, '' when none is written */
export type WaitingAnswer = {
  id: string
  analysisId: string
  goal: string
  mentor: string | null
  verdict: Verdict
  at: Date
}

/** A request that waits for the viewer's answer. */
export type WaitingRequest = {
  id: string
  ownerId: string
  name: string
  analysisId: string
  goal: string
  at: Date
}

export type Waiting = { answers: WaitingAnswer[]; requests: WaitingRequest[] }

const viewer = sql`(select app.viewer())`

/** The first goal of a review's analysis, '' when none is written. */
export const goal = sql<string>`coalesce((select n.text from node n
  join section s on s.owner_id = n.owner_id and s.id = n.section_id
  where s.owner_id = review.owner_id and s.analysis_id = review.analysis_id and s.kind = 'goal' and n.text ~ '\\S'
  order by s.position, n.parent_id nulls first, n.position limit 1), '')`

/** The reviews that wait for the viewer, on either side; the shell's figure counts the same ones. */
export async function listWaiting(tx: Tx): Promise<Waiting> {
  const [answers, authors, requests] = await Promise.all([
    tx
      .select({
        id: review.id,
        analysisId: review.analysisId,
        goal,
        mentorId: review.mentorId,
        verdict: review.verdict,
        at: review.answeredAt,
      })
      .from(review)
      .where(and(eq(review.ownerId, viewer), isNotNull(review.answeredAt), isNull(review.seenAt)))
      .orderBy(desc(review.answeredAt)),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.authors(${viewer})`),
    tx
      .select({
        id: review.id,
        ownerId: review.ownerId,
        name: person.name,
        analysisId: review.analysisId,
        goal,
        at: review.requestedAt,
      })
      .from(review)
      .innerJoin(person, eq(person.id, review.ownerId))
      .where(and(eq(review.mentorId, viewer), isNull(review.answeredAt), isNull(review.closedAt)))
      .orderBy(review.requestedAt),
  ])
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  return {
    answers: answers.flatMap(({ mentorId, verdict, at, ...row }) =>
      verdict && at ? [{ ...row, verdict, at, mentor: names.get(mentorId ?? '') ?? null }] : [],
    ),
    requests: requests.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : [])),
  }
}
