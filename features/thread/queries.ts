import 'server-only'
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { comment, mentorship, opening, person, thread, threadReader } from '@/db/schema'
import { groupBy } from '@/lib/group-by'
import type { PageThreads, Partner } from './rules'

/** The threads about one analysis, or the KYS (`null`). */
export const threadsOn = (ownerId: string, analysisId: string | null) =>
  and(
    eq(thread.ownerId, ownerId),
    analysisId === null ? isNull(thread.analysisId) : eq(thread.analysisId, analysisId),
  )

/**
 * The comments about a person's analysis, or the KYS (`null`), and the viewer's own drafts. All statements
 * leave together, in the page's transaction.
 */
export async function loadThreads(tx: Tx, ownerId: string, analysisId: string | null): Promise<PageThreads> {
  const here = threadsOn(ownerId, analysisId)
  const [threads, readers, comments, authors, partners] = await Promise.all([
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
      .select({ threadId: threadReader.threadId, id: threadReader.personId })
      .from(threadReader)
      .innerJoin(thread, and(eq(thread.ownerId, threadReader.ownerId), eq(thread.id, threadReader.threadId)))
      .where(here)
      .orderBy(asc(threadReader.personId)),
    tx
      .select({
        id: comment.id,
        threadId: comment.threadId,
        authorId: comment.authorId,
        text: comment.text,
        createdAt: comment.createdAt,
        editedAt: comment.editedAt,
        sentAt: comment.sentAt,
        isNew: sql<boolean>`${comment.id} in (select w.id from app.waiting_comments() w where w.owner_id = ${ownerId} and w.is_new)`,
      })
      .from(comment)
      .innerJoin(thread, and(eq(thread.ownerId, comment.ownerId), eq(thread.id, comment.threadId)))
      .where(here)
      .orderBy(asc(comment.createdAt), asc(comment.id)),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.authors(${ownerId})`),
    selectPartners(tx, ownerId, analysisId),
  ])
  const said = groupBy(comments, ({ threadId }) => threadId)
  const read = groupBy(readers, ({ threadId }) => threadId)
  return {
    threads: threads.map((row) => ({
      ...row,
      readers: (read.get(row.id) ?? []).map(({ id }) => id),
      comments: (said.get(row.id) ?? []).map(({ threadId: _, ...written }) => written),
    })),
    names: Object.fromEntries(authors.map(({ id, name }) => [id, name])),
    partners,
  }
}

/** How many threads about an analysis there are for the viewer. */
export async function countThreadsOf(tx: Tx, ownerId: string, analysisId: string): Promise<number> {
  const [row] = await tx.select({ threads: count() }).from(thread).where(threadsOn(ownerId, analysisId))
  return row?.threads ?? 0
}

/**
 * The mentors with whom an analysis or the KYS can be discussed: all for the owner, for a mentor only
 * themselves. A mentor's comments on the KYS are sent with a review of an analysis, so one must be open to
 * them.
 */
export async function selectPartners(tx: Tx, ownerId: string, analysisId: string | null): Promise<Partner[]> {
  const opened = and(
    eq(opening.ownerId, mentorship.ownerId),
    eq(opening.mentorshipId, mentorship.id),
    analysisId === null ? undefined : eq(opening.analysisId, analysisId),
  )
  const answers = sql<boolean>`count(${opening.analysisId}) > 0`
  const ofKys = sql`${analysisId}::uuid is null and ${mentorship.ownerId} = (select app.viewer())`
  return tx
    .select({ id: mentorship.mentorId, name: person.name, answers })
    .from(mentorship)
    .innerJoin(person, eq(person.id, mentorship.mentorId))
    .leftJoin(opening, opened)
    .where(and(eq(mentorship.ownerId, ownerId), isNull(mentorship.endedAt)))
    .groupBy(mentorship.ownerId, mentorship.id, person.id)
    .having(sql`${answers} or ${ofKys}`)
    .orderBy(asc(mentorship.acceptedAt), asc(mentorship.id))
}
