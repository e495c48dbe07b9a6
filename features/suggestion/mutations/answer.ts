import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { suggestion } from '@/db/schema'
import { loadOutline } from '@/features/outline/model/queries'
import type { Refusal as BatchRefusal } from '@/features/outline/model/rules/batch-result'
import { applyWithin } from '@/features/outline/write/mutations/apply'
import { refusalOf } from '@/features/outline/write/mutations/batch'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import { acceptedOperations } from '../rules/operations'
import type { Answered } from '../rules/suggestion'
import type { Answer } from '../schema'

type Code = 'not-found' | 'suggestion-answered' | 'suggestion-changed' | 'suggestion-gone' | 'suggestion-full'
type Refusal = ActionFailure<Code>

/** Thrown to roll the whole answer back with a refusal. */
class Unanswered extends Error {
  constructor(readonly failure: Refusal) {
    super(failure.code)
  }
}

/**
 * Answers a suggestion about the viewer's own document, once. Accepting carries out operations of the viewer
 * that name the suggestion.
 */
export async function answerSuggestion(viewer: Viewer, input: Answer): Promise<ActionResult<Answered, Code>> {
  try {
    return await writeAs(viewer, async (tx, me) => {
      const found = await findSuggestion(tx, me, input.suggestion)
      const outcome = input.answer === 'decline' ? 'declined' : 'accepted'
      // Locks in the same order as deleting an analysis. From here on the document cannot change.
      await tx.execute(sql`select 1 from revision where owner_id = ${me.id} for update`)
      // The function locks the suggestion, so that only one of two simultaneous answers succeeds.
      const [row] = await tx.execute<{ done: boolean }>(
        sql`select app.answer_suggestion(${found.id}, ${outcome}) as done`,
      )
      if (!row?.done) throw new Unanswered({ ok: false, code: 'suggestion-answered' })
      if (input.answer !== 'decline') await accept(tx, me, found, input)
      return { ok: true, data: { answer: input.answer, kind: found.kind, slot: input.slot } }
    })
  } catch (error) {
    if (error instanceof Unanswered) return withSlot(error.failure, input)
    return withSlot(failureOf(await refusalOf(viewer, error)), input)
  }
}

type Found = Pick<typeof suggestion.$inferSelect, 'id' | 'kind' | 'nodeId' | 'analysisId' | 'text'>

async function findSuggestion(tx: Tx, me: Me, id: string): Promise<Found> {
  const { nodeId, analysisId, kind, text } = suggestion
  const [found] = await tx
    .select({ id: suggestion.id, kind, nodeId, analysisId, text })
    .from(suggestion)
    .where(and(eq(suggestion.ownerId, me.id), eq(suggestion.id, id)))
  if (!found) throw new Unanswered({ ok: false, code: 'not-found' })
  return found
}

type Acceptance = Exclude<Answer, { answer: 'decline' }>

async function accept(tx: Tx, me: Me, found: Found, input: Acceptance): Promise<void> {
  const outline = await loadOutline(tx, me.id, found.analysisId)
  const text = input.answer === 'reword' ? input.text : found.text
  const operations = acceptedOperations(outline, me.id, found, text, input.seen)
  if (!operations) throw new Unanswered({ ok: false, code: 'suggestion-gone' })
  await applyWithin(tx, me, me.id, operations, found.id)
}

/** The item has changed since the form was shown: returns its present text beside what was typed. */
function failureOf(refusal: BatchRefusal): Refusal {
  if (refusal.code === 'collision') {
    const { text: current, version } = refusal
    return { ok: false, code: 'suggestion-changed', values: { current, seen: String(version) } }
  }
  if (refusal.code === 'gone') return { ok: false, code: 'suggestion-gone' }
  return { ok: false, code: refusal.code === 'too-many' ? 'suggestion-full' : 'not-found' }
}

function withSlot(failure: Refusal, { suggestion: id, slot, answer, text }: Answer): Refusal {
  const given: Record<string, string> = { suggestion: id, slot, answer }
  if (text !== undefined) given.text = text
  return { ...failure, values: { ...given, ...failure.values } }
}
