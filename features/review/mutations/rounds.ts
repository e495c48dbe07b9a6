import 'server-only'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { onceShown } from '@/auth/once-shown'
import { type Me, type Tx, type Viewer, writeAs } from '@/db/client'
import { analysis, review } from '@/db/schema'
import { deliverSoon } from '@/features/notice/mutations'
import type { Owner } from '@/features/person/queries'
import type { ActionResult } from '@/lib/action-result'
import { isUnseen, type Round } from '../rules/rounds'
import type { AnswerInput, RequestInput } from '../schema'
import { notifyReceiver } from './mail'

/** Asks a mentor, to whom the analysis is open, for a review; what the same mentor answered before is closed by it. */
export async function requestReview(
  viewer: Viewer,
  { mentor, analysis: analysisId, words }: Pick<RequestInput, 'mentor' | 'analysis' | 'words'>,
): Promise<ActionResult> {
  const id = newId()
  const asked = await write(viewer, async (tx, me) => {
    const outcome = await call(tx, sql`app.request_review(${id}, ${mentor}, ${analysisId}, ${words})`)
    if (outcome === 'requested') await notifyReceiver(tx, me.id, id)
    return outcome
  })
  if (asked !== 'requested') {
    return { ok: false, code: asked === 'already' ? 'review-already' : 'review-not-open' }
  }
  deliverSoon()
  return { ok: true }
}

/** Takes a request back that has not been answered. */
export const withdrawRequest = (viewer: Viewer, id: string): Promise<ActionResult> =>
  settle(viewer, sql`app.withdraw_request(${id})`)

/** Ends a round that has been answered. */
export const closeReview = (viewer: Viewer, id: string): Promise<ActionResult> =>
  settle(viewer, sql`app.close_review(${id})`)

async function settle(viewer: Viewer, statement: SQL): Promise<ActionResult> {
  const done = await writeAs(viewer, (tx) => call(tx, statement))
  return done === true ? { ok: true } : { ok: false, code: 'review-changed' }
}

/**
 * Sends all that the viewer, a mentor, has drafted about the analysis and the KYS: as the answer to the request that
 * was in sight, or as a comment.
 */
export async function answerReview(
  viewer: Viewer,
  { id, owner, analysis: analysisId, review: asked, verdict, words }: Omit<AnswerInput, 'view'>,
): Promise<ActionResult> {
  const answered = await write(viewer, async (tx, me) => {
    const outcome =
      verdict === 'comment' || (await isAsked(tx, me, owner, asked))
        ? await call(tx, sql`app.answer_review(${id}, ${owner}, ${analysisId}, ${verdict}, ${words})`)
        : 'gone'
    if (outcome === 'answered') {
      const round = verdict === 'comment' ? id : (asked ?? id)
      await notifyReceiver(tx, owner, round)
      return outcome
    }
    const open = await isOpen(tx, owner, analysisId)
    return outcome === 'gone' && open ? 'answered-before' : outcome
  })
  if (answered !== 'answered') {
    return { ok: false, code: refusals[String(answered)] ?? 'review-closed' }
  }
  deliverSoon()
  return { ok: true }
}

const refusals: Record<string, string> = {
  empty: 'review-empty',
  many: 'review-many',
  'answered-before': 'review-answered',
}

/** Another request than the one in sight must not be answered by mistake. */
async function isAsked(tx: Tx, me: Me, ownerId: string, id: string | undefined): Promise<boolean> {
  if (!id) return false
  const [found] = await tx
    .select({ id: review.id })
    .from(review)
    .where(
      and(
        eq(review.ownerId, ownerId),
        eq(review.id, id),
        eq(review.mentorId, me.id),
        isNull(review.answeredAt),
        isNull(review.closedAt),
      ),
    )
  return found !== undefined
}

/** To a mentor: that a lead may read some of it is not enough. */
const isOpened = sql`${analysis.id} = any ((select app.opened_analyses())::uuid[])`

async function isOpen(tx: Tx, ownerId: string, analysisId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: analysis.id })
    .from(analysis)
    .where(and(eq(analysis.ownerId, ownerId), eq(analysis.id, analysisId), isOpened))
  return found !== undefined
}

/** The viewer has seen what was answered about an analysis of their own. */
export async function seeAnswers(viewer: Viewer, analysisId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.see_answers(${analysisId})`))
}

/** Has the answers on the owner's page count as seen once the page is on its way. */
export async function noteAnswers(
  viewer: Viewer,
  owner: Owner,
  analysisId: string,
  rounds: readonly Round[],
): Promise<void> {
  if (owner.relation !== 'self' || !rounds.some(isUnseen)) return
  await onceShown(viewer, (shown) => seeAnswers(shown, analysisId))
}

/** Runs a write; null when the analysis went away while it ran: Postgres' foreign_key_violation. */
async function write<T>(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<T>): Promise<T | null> {
  try {
    return await writeAs(viewer, work)
  } catch (error) {
    if (error instanceof Error && (error.cause as { code?: string } | undefined)?.code === '23503')
      return null
    throw error
  }
}

/** The functions of db/sql/review.sql say in a word how it came out. */
async function call(tx: Tx, statement: SQL): Promise<unknown> {
  const [row] = await tx.execute<{ outcome: unknown }>(sql`select ${statement} as outcome`)
  return row?.outcome
}
