import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mentorship, opening, person, review } from '@/db/schema'
import { type Drafts, type Held, type Reviews, reviewsWithin } from '../rules/reviews'

/** Most reviews that a page shows, first those that wait for an answer, and the bytes they may take. */
const mostReviews = 60
const mostBytes = 150_000

/**
 * The reviews of one analysis: the owner gets those of all mentors, a mentor their own; with the mentors who
 * can be asked and the viewer's unsent drafts. The statements leave together with the page's own; the
 * database leaves out what the viewer may not see.
 */
export async function loadReviews(tx: Tx, ownerId: string, analysisId: string): Promise<Reviews> {
  const [rows, authors, mentors, drafts] = await Promise.all([
    tx
      .select({
        id: review.id,
        mentorId: review.mentorId,
        request: review.request,
        requestedAt: review.requestedAt,
        verdict: review.verdict,
        answer: review.answer,
        answeredAt: review.answeredAt,
        seenAt: review.seenAt,
        closedAt: review.closedAt,
        held: sql<Held | null>`case when ${review.closedAt} is null then (
          select json_build_object('kys', h.kys, 'kysItem', h.kys_item, 'gap', h.gap, 'gapItem', h.gap_item,
            'suggestions', h.suggestions, 'levels', h.levels) from app.held_by(${review.id}) h) end`,
      })
      .from(review)
      .where(and(eq(review.ownerId, ownerId), eq(review.analysisId, analysisId)))
      .orderBy(sql`${review.answeredAt} desc nulls first`)
      .limit(mostReviews),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.authors(${ownerId})`),
    tx
      .select({ id: mentorship.mentorId, name: person.name })
      .from(mentorship)
      .innerJoin(
        opening,
        and(eq(opening.ownerId, mentorship.ownerId), eq(opening.mentorshipId, mentorship.id)),
      )
      .innerJoin(person, eq(person.id, mentorship.mentorId))
      .where(
        and(eq(mentorship.ownerId, ownerId), isNull(mentorship.endedAt), eq(opening.analysisId, analysisId)),
      )
      .orderBy(mentorship.acceptedAt, mentorship.id),
    selectDrafts(tx, ownerId, analysisId),
  ])
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  const all = reviewsWithin(rows, mostBytes).map((row) => ({
    ...row,
    mentor: names.get(row.mentorId ?? '') ?? null,
  }))
  return { all, mentors, drafts }
}

/** The viewer's unsent drafts; those about the KYS are sent with the next answer about any analysis. */
export async function selectDrafts(tx: Tx, ownerId: string, analysisId: string | null): Promise<Drafts> {
  const [drafts] = await tx.execute<Drafts>(sql`select
    (count(*) filter (where kind = 'thread'))::integer as threads,
    (count(*) filter (where kind = 'comment'))::integer as comments,
    (count(*) filter (where kind = 'suggestion'))::integer as suggestions
    from app.drafts(${ownerId}, ${analysisId})`)
  return drafts ?? { threads: 0, comments: 0, suggestions: 0 }
}
