import 'server-only'
import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Me, readAs, type Tx, type Viewer } from '@/db/client'
import { mentorship, review, snapshot } from '@/db/schema'
import type { CareerDocument } from '@/features/document/schema'
import { findOwner, type Owner } from '@/features/person/queries'
import type { Round } from '../rules/rounds'
import { goal } from './waiting'

/** A review that was sent. @property goal first goal of the analysis, '' when none is written */
export type PastReview = Round & { analysisId: string; goal: string }

/** @property shown the reviews of which the viewer may read what was shown */
export type PastReviewsPage = { me: Me; owner: Owner; reviews: PastReview[]; shown: Set<string> }

const isId = (id: string) => z.uuid().safeParse(id).success
const viewer = sql`(select app.viewer())`
const mostReviews = 100

/** The reviews sent to a person: all of them for the owner, their own for a mentor; null for anybody else. */
export async function listPastReviews(viewer: Viewer, personId: string): Promise<PastReviewsPage | null> {
  if (!isId(personId)) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner || owner.relation === 'lead') return null
    const [reviews, shown] = await Promise.all([
      selectSent(tx, personId),
      tx.selectDistinct({ id: snapshot.reviewId }).from(snapshot).where(eq(snapshot.ownerId, personId)),
    ])
    return { me: viewerMe, owner, reviews, shown: new Set(shown.map(({ id }) => id)) }
  })
}

/**
 * @property kys, gap what was shown of the KYS and of the analysis; null where there is nothing for the viewer
 * @property earlier it was sent in a mentorship that has ended since
 */
export type PastReviewPage = {
  me: Me
  owner: Owner
  review: PastReview
  kys: CareerDocument | null
  gap: CareerDocument | null
  earlier: boolean
}

/** One of them with what its mentor was shown; null where it is not the viewer's to see. */
export async function findPastReview(
  viewer: Viewer,
  personId: string,
  reviewId: string,
): Promise<PastReviewPage | null> {
  if (!isId(personId) || !isId(reviewId)) return null
  return readAs(viewer, async (tx, me) => {
    const [viewerMe, owner] = await Promise.all([me, findOwner(tx, me, personId)])
    if (!owner || owner.relation === 'lead') return null
    const [reviews, parts, active] = await Promise.all([
      selectSent(tx, personId, reviewId),
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

async function selectSent(tx: Tx, ownerId: string, reviewId?: string): Promise<PastReview[]> {
  const own = or(eq(review.ownerId, viewer), eq(review.mentorId, viewer))
  const one = reviewId === undefined ? undefined : eq(review.id, reviewId)
  const [rows, authors] = await Promise.all([
    tx
      .select({
        id: review.id,
        analysisId: review.analysisId,
        goal,
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
      .where(and(eq(review.ownerId, ownerId), isNotNull(review.answeredAt), own, one))
      .orderBy(desc(review.answeredAt), desc(review.id))
      .limit(mostReviews),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.authors(${ownerId})`),
  ])
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, mentor: names.get(row.mentorId ?? '') ?? null }))
}
