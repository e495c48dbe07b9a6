import 'server-only'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { PageMe } from '@/auth/viewer'
import { readAs, readPage, type Tx, type Viewer } from '@/db/client'
import { isDone } from '@/db/outcomes'
import {
  comment,
  frameworkEdition,
  frameworkOffer,
  frameworkUse,
  membership,
  mentorLevel,
  mentorship,
  node,
  opening,
  operation,
  pageView,
  person,
  preference,
  review,
  sharing,
  snapshot,
  suggestion,
  team,
  thread,
  threadReader,
  threadSeen,
} from '@/db/schema'
import { writeApart } from '@/features/document/export/queries/write-apart'
import { contentDisposition } from '@/features/document/export/rules/export'
import { fromRows } from '@/features/document/format/rules/from-rows'
import { loadSections, selectAnalyses } from '@/features/outline/model/queries'
import { hashToken } from '@/lib/token'
import type { Archive, TableRows } from './rules/archive'
import { archiveFiles } from './rules/files'
import { zipStream } from './rules/zip'

/** Everything that is kept about a person, for themselves alone; null for everybody else. */
export async function loadArchive(viewer: Viewer, personId: string): Promise<Archive | null> {
  if (!z.uuid().safeParse(personId).success) return null
  return readAs(viewer, async (tx, me) => {
    // Awaited before anything is read, at the price of a round trip: the time of a refusal must not tell what
    // is written.
    const viewerMe = await me
    if (viewerMe.id !== personId) return null
    const [analyses, outline, account, talk, relations, written, frameworks, operations, names] =
      await Promise.all([
        selectAnalyses(tx, personId),
        loadSections(tx, personId, undefined),
        selectAccount(tx, viewer),
        selectTalk(tx, personId),
        selectRelations(tx, personId),
        selectWritten(tx, personId),
        selectOwnFrameworks(tx, personId),
        tx
          .select()
          .from(operation)
          .where(eq(operation.ownerId, personId))
          .orderBy(asc(operation.revision), asc(operation.index)),
        selectNames(tx, personId),
      ])
    const document = fromRows({ ...outline, analyses })
    return { me: viewerMe, document, account, talk, relations, written, frameworks, operations, names }
  })
}

/**
 * What a link to somebody's own archive is to the viewer.
 *
 * @param token what stands in the link; looking does not use it up
 */
export function findArchiveLink(viewer: Viewer, token: string): Promise<{ me: PageMe; isMine: boolean }> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, isMine] = await Promise.all([
      me,
      isDone(tx, sql`auth.archive_link_is_mine(${hashToken(token)})`),
    ])
    return { me: viewerMe, isMine }
  })
}

/** The zip file of a person's archive, made while it is sent. */
export function archiveResponse(archive: Archive, personId: string): Response {
  const { name, locale } = archive.me
  return new Response(zipStream(archiveFiles(archive, locale, writeApart(personId)), new Date()), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(name, 'zip'),
      'Cache-Control': 'no-store',
    },
  })
}

const self = sql`(select app.viewer())`

async function selectAccount(tx: Tx, viewer: Viewer): Promise<Record<string, unknown>> {
  const [[account], [own], [settings], sessions] = await Promise.all([
    tx.execute(sql`select email, has_password as "hasPassword", providers from auth.my_account()`),
    tx.select({ name: person.name, createdAt: person.createdAt }).from(person).where(eq(person.id, self)),
    tx
      .select({ locale: preference.locale, timeZone: preference.timeZone })
      .from(preference)
      .where(eq(preference.ownerId, self)),
    tx.execute(sql`select created_at as "createdAt", seen_at as "seenAt", user_agent as "userAgent", address
      from auth.my_sessions(${viewer.session})`),
  ])
  return { ...own, ...account, ...settings, sessions }
}

/** What others wrote about this person, drafts of theirs left out by the policies, and what the person answered. */
async function selectTalk(tx: Tx, id: string): Promise<Archive['talk']> {
  const [threads, readers, seen, comments, suggestions, reviews, mentorLevels, snapshots] = await Promise.all(
    [
      tx.select().from(thread).where(eq(thread.ownerId, id)).orderBy(asc(thread.createdAt), asc(thread.id)),
      tx.select().from(threadReader).where(eq(threadReader.ownerId, id)).orderBy(asc(threadReader.threadId)),
      tx.select().from(threadSeen).where(eq(threadSeen.ownerId, id)).orderBy(asc(threadSeen.seenAt)),
      tx
        .select()
        .from(comment)
        .where(eq(comment.ownerId, id))
        .orderBy(asc(comment.createdAt), asc(comment.id)),
      tx
        .select()
        .from(suggestion)
        .where(eq(suggestion.ownerId, id))
        .orderBy(asc(suggestion.createdAt), asc(suggestion.id)),
      tx.select().from(review).where(eq(review.ownerId, id)).orderBy(asc(review.answeredAt), asc(review.id)),
      tx
        .select({
          mentorId: mentorLevel.mentorId,
          value: mentorLevel.value,
          setAt: mentorLevel.setAt,
          nodeId: node.id,
          competency: node.text,
        })
        .from(mentorLevel)
        .innerJoin(node, and(eq(node.ownerId, mentorLevel.ownerId), eq(node.id, mentorLevel.nodeId)))
        .where(eq(mentorLevel.ownerId, id))
        .orderBy(asc(mentorLevel.setAt)),
      tx
        .select()
        .from(snapshot)
        .where(eq(snapshot.ownerId, id))
        .orderBy(asc(snapshot.takenAt), asc(snapshot.id)),
    ],
  )
  return { threads, readers, seen, comments, suggestions, reviews, mentorLevels, snapshots }
}

async function selectRelations(tx: Tx, id: string): Promise<Archive['relations']> {
  const [mentorships, openings, invitations, teams, sharings, looks] = await Promise.all([
    tx.select().from(mentorship).orderBy(asc(mentorship.acceptedAt)),
    tx.select().from(opening).where(eq(opening.ownerId, id)),
    tx.execute(
      sql`select id, wanted, analyses, expires_at as "expiresAt", follower from app.my_invitations()`,
    ),
    tx
      .select({ id: team.id, name: team.name, leads: membership.leads, joinedAt: membership.joinedAt })
      .from(membership)
      .innerJoin(team, eq(team.id, membership.teamId))
      .where(eq(membership.personId, id))
      .orderBy(asc(membership.joinedAt)),
    tx.select().from(sharing).where(eq(sharing.ownerId, id)),
    tx
      .select({ viewerId: pageView.viewerId, page: pageView.page, day: pageView.day })
      .from(pageView)
      .where(eq(pageView.ownerId, id))
      .orderBy(asc(pageView.day)),
  ])
  return { mentorships, openings, invitations: [...invitations], teams, sharings, looks }
}

/** The frameworks that this person made, and those that their analyses began from. */
async function selectOwnFrameworks(tx: Tx, id: string): Promise<Archive['frameworks']> {
  const [editions, offers, began] = await Promise.all([
    tx
      .select()
      .from(frameworkEdition)
      .where(eq(frameworkEdition.ownerId, id))
      .orderBy(asc(frameworkEdition.madeAt), asc(frameworkEdition.id)),
    tx.select().from(frameworkOffer).where(eq(frameworkOffer.ownerId, id)),
    tx.select().from(frameworkUse).where(eq(frameworkUse.ownerId, id)).orderBy(asc(frameworkUse.begunAt)),
  ])
  return { editions, offers, began }
}

/** What this person wrote about others, for as long as it is theirs to read; the others' own words stay out. */
async function selectWritten(tx: Tx, id: string): Promise<Archive['written']> {
  const [comments, suggestions, reviews, mentorLevels] = await Promise.all([
    tx
      .select()
      .from(comment)
      .where(and(eq(comment.authorId, id), ne(comment.ownerId, id))),
    tx
      .select({
        ownerId: suggestion.ownerId,
        kind: suggestion.kind,
        text: suggestion.text,
        sentAt: suggestion.sentAt,
        outcome: suggestion.outcome,
      })
      .from(suggestion)
      .where(and(eq(suggestion.authorId, id), ne(suggestion.ownerId, id))),
    tx
      .select({
        ownerId: review.ownerId,
        verdict: review.verdict,
        answer: review.answer,
        answeredAt: review.answeredAt,
      })
      .from(review)
      .where(and(eq(review.mentorId, id), ne(review.ownerId, id))),
    tx
      .select()
      .from(mentorLevel)
      .where(and(eq(mentorLevel.mentorId, id), ne(mentorLevel.ownerId, id))),
  ])
  return { comments, suggestions, reviews, mentorLevels }
}

/** Names for the ids in the rows: mentors, mentees, former ones who wrote, and people who viewed a page. */
async function selectNames(tx: Tx, id: string): Promise<TableRows> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from app.authors(${id}) union select id, name from app.page_viewers()
    union select p.id, p.name from person p join mentorship m on p.id in (m.mentor_id, m.owner_id) order by name, id`)
  return [...rows]
}
