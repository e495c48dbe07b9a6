import 'server-only'
import { and, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { mentorship, review, snapshot } from '@/db/schema'
import type { CareerDocument } from '@/features/document/format/schema'
import { firstGoalOf } from '@/features/outline/model/queries'
import { findOwner, type Owner } from '@/features/person/queries'
import { type PartOf, partOfList } from '@/lib/page-parts'
import type { Review } from '../rules/reviews'

/** A review that was sent. @property goal first goal of the analysis, '' when none is written */
export type PastReview = Review & { analysisId: string; goal: string }

/**
 * @property shown ids of the reviews whose snapshot the viewer may read
 * @property of which part of them these are; undefined where all are shown
 */
export type PastReviewsPage = {
  me: PageMe
  owner: Owner
  reviews: PastReview[]
  shown: Set<string>
  of: PartOf | undefined
}

const isId = (id: string) => z.uuid().safeParse(id).success
const viewer = sql`(select app.viewer())`
/** Most bytes that a review takes on a page, as Markdown, computed without fetching its words. */
const size = sql<number>`(2000 + 6 * octet_length(${review.request} || ${review.answer})
  + 100 * length(regexp_replace(${review.request} || ${review.answer}, '[^[:punct:]\n]', '', 'g')))::integer`

/**
 * The reviews sent to a person, the latest first: all of them for the owner, their own for a mentor; null for anybody
 * else.
 *
 * @param part from the address
 */
export async function listPastReviews(
  viewer: Viewer,
  personId: string,
  part?: unknown,
): Promise<PastReviewsPage | null> {
  if (!isId(personId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner || owner.relation === 'lead') return null
    const sent = await tx
      .select({ id: review.id, size })
      .from(review)
      .where(isSent(personId))
      .orderBy(...latest)
    const { shown: here, of } = partOfList(sent, (one) => one.size, part)
    const [reviews, shown] = await Promise.all([
      selectSent(
        tx,
        personId,
        here.map(({ id }) => id),
      ),
      tx.selectDistinct({ id: snapshot.reviewId }).from(snapshot).where(eq(snapshot.ownerId, personId)),
    ])
    return { me: viewerMe, owner, reviews, shown: new Set(shown.map(({ id }) => id)), of }
  })
}

/**
 * @property kys, gap what the mentor was shown of each; null where the viewer may read nothing of it
 * @property earlier it was sent in a mentorship that has ended since
 */
export type PastReviewPage = {
  me: PageMe
  owner: Owner
  review: PastReview
  kys: CareerDocument | null
  gap: CareerDocument | null
  earlier: boolean
}

/** One sent review with what its mentor was shown; null where the viewer may not see it. */
export async function findPastReview(
  viewer: Viewer,
  personId: string,
  reviewId: string,
): Promise<PastReviewPage | null> {
  if (!isId(personId) || !isId(reviewId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner || owner.relation === 'lead') return null
    const [reviews, parts, active] = await Promise.all([
      selectSent(tx, personId, [reviewId]),
      tx
        .select({ analysisId: snapshot.analysisId, content: snapshot.content })
        .from(snapshot)
        .where(and(eq(snapshot.ownerId, personId), eq(snapshot.reviewId, reviewId))),
      selectBeginnings(tx, personId),
    ])
    const [review] = reviews
    if (!review) return null
    const part = (isKys: boolean) =>
      (parts.find(({ analysisId }) => (analysisId === null) === isKys)?.content as CareerDocument) ?? null
    const begun = active.find(({ mentorId }) => mentorId === review.mentorId)?.at
    const earlier = begun !== undefined && review.answeredAt !== null && review.answeredAt < begun
    return { me: viewerMe, owner, review, kys: part(true), gap: part(false), earlier }
  })
}

function selectBeginnings(tx: Tx, ownerId: string) {
  return tx
    .select({ mentorId: mentorship.mentorId, at: mentorship.acceptedAt })
    .from(mentorship)
    .where(and(eq(mentorship.ownerId, ownerId), sql`${mentorship.endedAt} is null`))
}

function isSent(ownerId: string) {
  const own = or(eq(review.ownerId, viewer), eq(review.mentorId, viewer))
  return and(eq(review.ownerId, ownerId), isNotNull(review.answeredAt), own)
}

const latest = [desc(review.answeredAt), desc(review.id)]

async function selectSent(tx: Tx, ownerId: string, ids: string[]): Promise<PastReview[]> {
  const [rows, authors] = await Promise.all([
    tx
      .select({
        id: review.id,
        analysisId: review.analysisId,
        goal: firstGoalOf(sql`review.owner_id`, sql`review.analysis_id`),
        mentorId: review.mentorId,
        request: review.request,
        requestedAt: review.requestedAt,
        verdict: review.verdict,
        answer: review.answer,
        answeredAt: review.answeredAt,
        seenAt: review.seenAt,
        closedAt: review.closedAt,
      })
      .from(review)
      .where(and(isSent(ownerId), inArray(review.id, ids)))
      .orderBy(...latest),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.authors(${ownerId})`),
  ])
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, held: null, mentor: names.get(row.mentorId ?? '') ?? null }))
}
