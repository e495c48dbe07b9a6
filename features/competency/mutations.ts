import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Viewer, writeAs } from '@/db/client'
import { wentMeanwhile } from '@/db/errors'
import { mentorLevel, node, section } from '@/db/schema'
import type { ActionResult } from '@/lib/action-result'
import type { MentorLevelInput } from './schema'

/** Sets where the viewer, a mentor, sees a competency of an analysis that is open to them; null takes it back. */
export async function setMentorLevel(
  viewer: Viewer,
  input: MentorLevelInput,
): Promise<ActionResult<undefined, 'not-found'>> {
  const { owner: ownerId, competency: nodeId, value } = input
  try {
    return await writeAs(viewer, async (tx, me) => {
      const opened = sql`any ((select app.opened_analyses())::uuid[])`
      const [open] = await tx
        .select({ id: node.id })
        .from(node)
        .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
        .where(
          and(
            eq(node.ownerId, ownerId),
            eq(node.id, nodeId),
            eq(section.kind, 'required'),
            eq(section.analysisId, opened),
          ),
        )
      if (!open) return { ok: false, code: 'not-found' }
      const row = { ownerId, nodeId, mentorId: me.id }
      if (value === null) {
        const { ownerId: owner, nodeId: competency, mentorId } = mentorLevel
        await tx
          .delete(mentorLevel)
          .where(and(eq(owner, ownerId), eq(competency, nodeId), eq(mentorId, me.id)))
        return { ok: true }
      }
      await tx
        .insert(mentorLevel)
        .values({ ...row, value })
        .onConflictDoUpdate({
          target: [mentorLevel.ownerId, mentorLevel.nodeId, mentorLevel.mentorId],
          set: { value, setAt: sql`now()` },
        })
      return { ok: true }
    })
  } catch (error) {
    if (wentMeanwhile(error)) return { ok: false, code: 'not-found' }
    throw error
  }
}
