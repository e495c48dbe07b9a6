import 'server-only'
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { comment, mentorship, opening, thread } from '@/db/schema'
import { groupBy } from '@/lib/group-by'
import type { Conversations } from './schema'

/** The conversations about one analysis, or the KYS (`null`). */
export const threadsOn = (ownerId: string, analysisId: string | null) =>
  and(
    eq(thread.ownerId, ownerId),
    analysisId === null ? isNull(thread.analysisId) : eq(thread.analysisId, analysisId),
  )

/**
 * What has been said about an analysis, or the KYS (`null`), of a person, and the viewer's own drafts. All statements
 * leave together, within the transaction of the page.
 */
export async function loadThreads(
  tx: Tx,
  ownerId: string,
  analysisId: string | null,
): Promise<Conversations> {
  const here = threadsOn(ownerId, analysisId)
  const [threads, comments, authors, mentors] = await Promise.all([
    tx
      .select({
        id: thread.id,
        sectionId: thread.sectionId,
        nodeId: thread.nodeId,
        quote: thread.quote,
        sentAt: thread.sentAt,
        resolvedAt: thread.resolvedAt,
      })
      .from(thread)
      .where(here)
      .orderBy(asc(thread.createdAt), asc(thread.id)),
    tx
      .select({
        id: comment.id,
        threadId: comment.threadId,
        authorId: comment.authorId,
        text: comment.text,
        createdAt: comment.createdAt,
        editedAt: comment.editedAt,
        sentAt: comment.sentAt,
      })
      .from(comment)
      .innerJoin(thread, and(eq(thread.ownerId, comment.ownerId), eq(thread.id, comment.threadId)))
      .where(here)
      .orderBy(asc(comment.createdAt), asc(comment.id)),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.authors(${ownerId})`),
    selectMentorships(tx, ownerId, analysisId),
  ])
  const said = groupBy(comments, ({ threadId }) => threadId)
  return {
    threads: threads.map((row) => ({
      ...row,
      comments: (said.get(row.id) ?? []).map(({ threadId: _, ...written }) => written),
    })),
    names: Object.fromEntries(authors.map(({ id, name }) => [id, name])),
    mayStart: mentors.length > 0,
  }
}

/** How many conversations about an analysis there are for the viewer. */
export async function countThreadsOf(tx: Tx, ownerId: string, analysisId: string): Promise<number> {
  const [row] = await tx.select({ threads: count() }).from(thread).where(threadsOn(ownerId, analysisId))
  return row?.threads ?? 0
}

/**
 * One mentorship through which this analysis, or the KYS, is talked about: the owner sees any, a mentor the own one.
 * What a mentor says about the KYS is sent with a round about an analysis, so one must be open in any case.
 */
export function selectMentorships(tx: Tx, ownerId: string, analysisId: string | null) {
  const opened = and(
    eq(opening.ownerId, mentorship.ownerId),
    eq(opening.mentorshipId, mentorship.id),
    analysisId === null ? undefined : eq(opening.analysisId, analysisId),
  )
  return tx
    .select({ id: mentorship.id })
    .from(mentorship)
    .innerJoin(opening, opened)
    .where(and(eq(mentorship.ownerId, ownerId), isNull(mentorship.endedAt)))
    .limit(1)
}
