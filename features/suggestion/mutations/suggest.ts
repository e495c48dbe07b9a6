import 'server-only'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import { wentMeanwhile } from '@/db/errors'
import type { Me } from '@/db/me'
import { analysis, node, section, suggestion } from '@/db/schema'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import { limitOf, openLimit } from '../rules/limits'
import type { DraftChange, NewSuggestion } from '../schema'

type Code = 'invalid' | 'not-found' | 'suggestion-item-gone' | 'suggestion-many'

/** Stores a suggestion as a draft, which only its author sees until the review is sent. */
export async function suggest(viewer: Viewer, input: NewSuggestion): Promise<ActionResult<undefined, Code>> {
  try {
    return await writeAs(viewer, async (tx, me) => {
      const target = await readTarget(tx, me, input)
      const failure = refusal(target, input)
      if (failure) return failure
      const { owner: ownerId, analysis: analysisId, kind, text } = input
      const quote = target.item?.text ?? null
      const row = { ownerId, id: newId(), analysisId, kind, nodeId: nodeOf(input), quote, text }
      await tx.insert(suggestion).values({ ...row, authorId: me.id })
      return { ok: true }
    })
  } catch (error) {
    if (wentMeanwhile(error)) return { ok: false, code: 'not-found' }
    throw error
  }
}

/** Rewords or removes a draft of one's own; what was sent stays as it is. */
export function changeDraft(
  viewer: Viewer,
  input: DraftChange,
): Promise<ActionResult<undefined, 'invalid' | 'suggestion-sent'>> {
  return writeAs(viewer, async (tx, me) => {
    const row = and(eq(suggestion.ownerId, input.owner), eq(suggestion.id, input.suggestion))
    const here = and(row, eq(suggestion.authorId, me.id), isNull(suggestion.sentAt))
    const [draft] = await tx.select({ kind: suggestion.kind }).from(suggestion).where(here)
    if (!draft) return { ok: false, code: 'suggestion-sent' }
    if (input.change === 'remove') {
      await tx.delete(suggestion).where(here)
      return { ok: true }
    }
    if (input.text.length > limitOf(draft.kind))
      return { ok: false, code: 'invalid', fieldErrors: { text: ['too-long'] } }
    const reworded = await tx.update(suggestion).set({ text: input.text }).where(here).returning()
    return reworded.length > 0 ? { ok: true } : { ok: false, code: 'suggestion-sent' }
  })
}

const nodeOf = (input: NewSuggestion) => (input.kind === 'competency' ? null : (input.node ?? null))

type Target = { isOpen: boolean; item: { text: string; kind: string } | undefined; waiting: number }

/** The item to suggest about, if it is open to the viewer as a mentor, and how many of theirs wait. */
async function readTarget(tx: Tx, me: Me, input: NewSuggestion): Promise<Target> {
  const nodeId = nodeOf(input)
  const mine = and(eq(suggestion.ownerId, input.owner), eq(suggestion.authorId, me.id))
  const [open, items, [waiting]] = await Promise.all([
    tx
      .select({ id: analysis.id })
      .from(analysis)
      .where(
        and(
          eq(analysis.ownerId, input.owner),
          eq(analysis.id, input.analysis),
          eq(analysis.id, sql`any ((select app.opened_analyses())::uuid[])`),
        ),
      ),
    nodeId === null
      ? []
      : tx
          .select({ text: node.text, kind: section.kind })
          .from(node)
          .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
          .where(
            and(eq(node.ownerId, input.owner), eq(node.id, nodeId), eq(section.analysisId, input.analysis)),
          ),
    tx
      .select({ amount: count() })
      .from(suggestion)
      .where(and(mine, eq(suggestion.analysisId, input.analysis), isNull(suggestion.outcome))),
  ])
  return { isOpen: open.length > 0, item: items[0], waiting: waiting?.amount ?? 0 }
}

function refusal({ isOpen, item, waiting }: Target, input: NewSuggestion): ActionFailure<Code> | null {
  if (!isOpen) return { ok: false, code: 'not-found' }
  if (nodeOf(input) !== null && !item) return { ok: false, code: 'suggestion-item-gone' }
  if (input.kind === 'todo' && item && item.kind !== 'required') return { ok: false, code: 'not-found' }
  if (input.kind === 'words' && item?.text.trim() === input.text)
    return { ok: false, code: 'invalid', fieldErrors: { text: ['suggestion-same'] } }
  return waiting >= openLimit ? { ok: false, code: 'suggestion-many' } : null
}
