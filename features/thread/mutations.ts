import 'server-only'
import { and, count, eq, ne, type SQL, sql } from 'drizzle-orm'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import { wentMeanwhile } from '@/db/errors'
import type { Me } from '@/db/me'
import { outcomeOf } from '@/db/outcomes'
import { analysis, comment, node, section, thread } from '@/db/schema'
import { deliverSoon } from '@/features/notice/mutations'
import { sectionColumns } from '@/features/outline/model/queries'
import { sectionTitle } from '@/features/outline/model/rules/section-title'
import { standardSections } from '@/features/outline/model/rules/sections'
import type { ActionResult } from '@/lib/action-result'
import { messagesOf } from '@/lib/i18n/messages'
import { mailIsOn } from '@/lib/mail'
import { selectPartners, threadsOn } from './queries'
import { charactersLimit, commentsLimit, threadsLimit } from './rules'
import type { EditInput, ReplyInput, StartInput } from './schema'

type Code =
  | 'invalid'
  | 'thread-not-found'
  | 'thread-item-gone'
  | 'thread-reader-gone'
  | 'thread-many'
  | 'comment-many'
  | 'comment-sent'
type Told = ActionResult<undefined, Code>

const notThere = { ok: false, code: 'thread-not-found' } as const

/**
 * Begins a thread between the owner and one mentor about an item or a section that the viewer may read, and
 * stores its present words. The owner's comment is sent at once; a mentor's is a draft until the review is
 * sent.
 */
export function startThread(viewer: Viewer, input: StartInput): Promise<Told> {
  return say(viewer, async (tx, me) => {
    const { owner: ownerId, analysis: analysisId, section: sectionId, node: nodeId, id, text } = input
    const reader = me.id === ownerId ? input.reader : me.id
    if (!(await mayTalk(tx, me, ownerId, analysisId))) return notThere
    const quote = await quoteOf(tx, me, input)
    if (quote === null) return { ok: false, code: 'thread-item-gone' }
    if (reader === null) return { ok: false, code: 'invalid', fieldErrors: { reader: ['thread-reader'] } }
    const full = await fullness(tx, ownerId, analysisId)
    if (full.threads >= threadsLimit) return { ok: false, code: 'thread-many' }
    if (isFull(full, text)) return { ok: false, code: 'comment-many' }
    const given = [ownerId, id, analysisId, sectionId, nodeId, quote, reader]
    if ((await outcomeOf(tx, 'app.begin_thread', ...given)) === 'gone')
      return { ok: false, code: 'thread-reader-gone' }
    const sentAt = me.id === ownerId ? sql`now()` : null
    return addComment(tx, me, { ownerId, id, threadId: id, authorId: me.id, text, sentAt })
  })
}

/** Adds to a thread that the viewer may read. */
export function reply(viewer: Viewer, input: ReplyInput): Promise<Told> {
  return say(viewer, async (tx, me) => {
    const { owner: ownerId, thread: threadId, id, text } = input
    const [found] = await tx
      .select({ analysisId: thread.analysisId })
      .from(thread)
      .where(and(eq(thread.ownerId, ownerId), eq(thread.id, threadId)))
    if (!found || !(await mayTalk(tx, me, ownerId, found.analysisId))) return notThere
    if (isFull(await fullness(tx, ownerId, found.analysisId), text)) {
      return { ok: false, code: 'comment-many' }
    }
    const sentAt = me.id === ownerId ? sql`now()` : null
    return addComment(tx, me, { ownerId, id, threadId, authorId: me.id, text, sentAt })
  })
}

/** Changes the words of the viewer's own comment; if others could read it, it is marked as edited. */
export function editComment(viewer: Viewer, { owner, comment: id, text }: EditInput): Promise<Told> {
  return write(viewer, (tx, me) => changeText(tx, me, { ownerId: owner, id, text }))
}

/** Stores that the viewer has read a thread up to this comment; nobody else sees that. */
export function seeComment(viewer: Viewer, ownerId: string, commentId: string): Promise<Told> {
  return writeAs(viewer, async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(
      sql`select app.see_comment(${ownerId}, ${commentId}) as done`,
    )
    return row?.done ? { ok: true } : notThere
  })
}

/** Removes an unsent comment, and its thread if that is then empty. */
export function deleteDraft(viewer: Viewer, ownerId: string, commentId: string): Promise<Told> {
  return write(viewer, async (tx, me) => {
    const own = ownComment(me, ownerId, commentId)
    const [draft] = await tx
      .select({ threadId: comment.threadId, sentAt: comment.sentAt })
      .from(comment)
      .where(own)
    if (!draft) return notThere
    if (draft.sentAt) return { ok: false, code: 'comment-sent' }
    await tx.delete(comment).where(own)
    const [left] = await tx
      .select({ comments: count() })
      .from(comment)
      .where(and(eq(comment.ownerId, ownerId), eq(comment.threadId, draft.threadId)))
    if (left?.comments === 0)
      await tx.delete(thread).where(and(eq(thread.ownerId, ownerId), eq(thread.id, draft.threadId)))
    return { ok: true }
  })
}

/** Resolves a thread, or opens it again; both the owner and the mentor may. */
export function resolveThread(
  viewer: Viewer,
  ownerId: string,
  threadId: string,
  resolved: boolean,
): Promise<Told> {
  return write(viewer, async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(
      sql`select app.resolve_thread(${ownerId}, ${threadId}, ${resolved}) as done`,
    )
    return row?.done ? { ok: true } : notThere
  })
}

type NewComment = Omit<typeof comment.$inferInsert, 'sentAt'> & { sentAt: SQL | null }

async function addComment(tx: Tx, me: Me, row: NewComment): Promise<Told> {
  const added = await tx.insert(comment).values(row).onConflictDoNothing().returning({ id: comment.id })
  // It was stored before, but the answer was lost: takes over what was typed since.
  if (added.length === 0) return changeText(tx, me, row)
  // A mentor's comment is mailed with the review that sends it.
  if (row.sentAt && mailIsOn()) await tx.execute(sql`select auth.notify_comment(${row.ownerId}, ${row.id})`)
  return { ok: true }
}

async function changeText(
  tx: Tx,
  me: Me,
  { ownerId, id, text }: { ownerId: string; id: string; text: string },
): Promise<Told> {
  const own = ownComment(me, ownerId, id)
  const editedAt = sql`case when ${comment.sentAt} is null then null else now() end`
  await tx
    .update(comment)
    .set({ text, editedAt })
    .where(and(own, ne(comment.text, text)))
  const [found] = await tx.select({ id: comment.id }).from(comment).where(own)
  return found ? { ok: true } : notThere
}

const ownComment = (me: Me, ownerId: string, id: string) =>
  and(eq(comment.ownerId, ownerId), eq(comment.id, id), eq(comment.authorId, me.id))

/** Whether the viewer may comment: the owner, or a mentor on what is open to them; never a lead. */
async function mayTalk(tx: Tx, me: Me, ownerId: string, analysisId: string | null): Promise<boolean> {
  if (me.id !== ownerId) return (await selectPartners(tx, ownerId, analysisId)).length > 0
  if (analysisId === null) return true
  const rows = await tx
    .select({ id: analysis.id })
    .from(analysis)
    .where(and(eq(analysis.ownerId, ownerId), eq(analysis.id, analysisId)))
  return rows.length > 0
}

/** The present words of what a new thread is about; null when it does not exist. */
async function quoteOf(tx: Tx, me: Me, input: StartInput): Promise<string | null> {
  const { owner: ownerId, analysis: analysisId } = input
  const sections = (await tx.select(sectionColumns).from(section).where(eq(section.ownerId, ownerId))).filter(
    (row) => row.analysisId === analysisId,
  )
  const found = standardSections(ownerId, analysisId, sections).find(({ id }) => id === input.section)
  if (!found) return null
  if (input.node === null) {
    const titles = messagesOf(me.locale).sections
    return sectionTitle(found) ?? titles[found.kind].title
  }
  const [item] = await tx
    .select({ text: node.text })
    .from(node)
    .where(and(eq(node.ownerId, ownerId), eq(node.id, input.node), eq(node.sectionId, found.id)))
  return item?.text ?? null
}

async function fullness(tx: Tx, ownerId: string, analysisId: string | null) {
  const [row] = await tx
    .select({
      threads: sql<number>`count(distinct ${thread.id})::int`,
      comments: count(comment.id),
      characters: sql<number>`coalesce(sum(length(${comment.text})), 0)::int`,
    })
    .from(thread)
    .leftJoin(comment, and(eq(comment.ownerId, thread.ownerId), eq(comment.threadId, thread.id)))
    .where(threadsOn(ownerId, analysisId))
  return row ?? { threads: 0, comments: 0, characters: 0 }
}

const isFull = ({ comments, characters }: { comments: number; characters: number }, text: string) =>
  comments >= commentsLimit || characters + text.length > charactersLimit

/** The same for new comments, whose readers are mailed. */
async function say(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<Told>): Promise<Told> {
  const result = await write(viewer, work)
  if (result.ok) deliverSoon()
  return result
}

/** Runs a write; what was deleted, or whose id was taken, during it counts as not found. */
async function write(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<Told>): Promise<Told> {
  try {
    return await writeAs(viewer, work)
  } catch (error) {
    if (wentMeanwhile(error)) return notThere
    throw error
  }
}
