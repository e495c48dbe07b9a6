import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { onceShown } from '@/auth/once-shown'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import { wentMeanwhile } from '@/db/errors'
import type { Me } from '@/db/me'
import { isDone, type Outcome, outcomeOf } from '@/db/outcomes'
import { analysis } from '@/db/schema'
import { deliverSoon } from '@/features/notice/mutations'
import { loadOutline } from '@/features/outline/model/queries'
import type { Owner } from '@/features/person/queries'
import { snapshotOf } from '@/features/snapshot/rules/document'
import { type ActionResult, answerOf } from '@/lib/action-result'
import { listNewer, type Newer } from '../queries/changes'
import { isUnseen, type Review } from '../rules/reviews'
import type { AnswerInput, RequestInput } from '../schema'
import { notifyReceiver } from './mail'

/** Asks a mentor, to whom the analysis is open, for a review; closes that mentor's earlier answer. */
export async function requestReview(
  viewer: Viewer,
  { mentor, analysis: analysisId, words }: Pick<RequestInput, 'mentor' | 'analysis' | 'words'>,
): Promise<ActionResult<undefined, 'review-already' | 'review-not-open'>> {
  const id = newId()
  const asked = await write(viewer, async (tx, me) => {
    const outcome = await outcomeOf(tx, 'app.request_review', id, mentor, analysisId, words)
    if (outcome === 'requested') await notifyReceiver(tx, me.id, id)
    return outcome
  })
  if (asked === 'requested') deliverSoon()
  const codes = { requested: null, already: 'review-already', gone: 'review-not-open' } as const
  return answerOf(asked ?? 'gone', codes)
}

/** Takes a request back that has not been answered. */
export const withdrawRequest = (viewer: Viewer, id: string): Promise<ReviewEnded> =>
  endReview(viewer, sql`app.withdraw_request(${id})`)

/** Ends a review that has been answered. */
export const closeReview = (viewer: Viewer, id: string): Promise<ReviewEnded> =>
  endReview(viewer, sql`app.close_review(${id})`)

type ReviewEnded = ActionResult<undefined, 'review-changed'>

async function endReview(viewer: Viewer, statement: SQL): Promise<ReviewEnded> {
  const done = await writeAs(viewer, (tx) => isDone(tx, statement))
  return done ? { ok: true } : { ok: false, code: 'review-changed' }
}

/**
 * Sends all drafts of the viewer, a mentor, about the analysis and the KYS: as the answer to the request that
 * the page showed, or as a comment. Stores what the mentor was shown. If that has changed meanwhile, sends
 * nothing and returns what has changed.
 */
export async function answerReview(
  viewer: Viewer,
  { id, owner, analysis: analysisId, review: asked, shown, verdict, words }: Omit<AnswerInput, 'view'>,
): Promise<ActionResult<undefined, AnswerCode> & { newer?: Newer[] }> {
  const answered = await write(viewer, async (tx) => {
    // Read before the owner's writing is locked: the function refuses if anything has changed since it was
    // shown.
    const [kys, gap] = await Promise.all([loadOutline(tx, owner, null), loadOutline(tx, owner, analysisId)])
    const pictures = [snapshotOf(kys, null), snapshotOf(gap, analysisId)].map(
      (picture) => sql`${JSON.stringify(picture)}::jsonb`,
    )
    const given = [id, owner, analysisId, asked ?? null, shown, verdict, words, ...pictures]
    const outcome = await outcomeOf(tx, 'app.answer_review', ...given)
    if (outcome === 'answered') {
      const review = verdict === 'comment' ? id : (asked ?? id)
      await notifyReceiver(tx, owner, review)
      return { outcome, newer: [] }
    }
    const newer = outcome === 'changed' ? await listNewer(tx, owner, analysisId, shown) : []
    const open = await isOpen(tx, owner, analysisId)
    return { outcome: outcome === 'gone' && open ? ('answered-before' as const) : outcome, newer }
  })
  const result = answerOf(answered?.outcome ?? 'gone', answerCodes)
  if (!result.ok) return { ...result, newer: answered?.newer ?? [] }
  deliverSoon()
  return result
}

type AnswerCode = 'review-empty' | 'review-many' | 'review-newer' | 'review-answered' | 'review-closed'
const answerCodes: Record<Outcome<'app.answer_review'> | 'answered-before', AnswerCode | null> = {
  answered: null,
  empty: 'review-empty',
  many: 'review-many',
  changed: 'review-newer',
  'answered-before': 'review-answered',
  gone: 'review-closed',
}

/** The analysis is open to the viewer as a mentor; being able to read some of it as a lead is not enough. */
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

/** Marks the answers on the owner's page as seen, after the page was sent. */
export async function noteAnswers(
  viewer: Viewer,
  owner: Owner,
  analysisId: string,
  reviews: readonly Review[],
): Promise<void> {
  if (owner.relation !== 'self' || !reviews.some(isUnseen)) return
  await onceShown(viewer, (shown) => seeAnswers(shown, analysisId))
}

/** Runs a write; null when the analysis was deleted meanwhile. */
async function write<T>(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<T>): Promise<T | null> {
  try {
    return await writeAs(viewer, work)
  } catch (error) {
    if (wentMeanwhile(error)) return null
    throw error
  }
}
