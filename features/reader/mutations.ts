import 'server-only'
import { sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { writeAs } from '@/db/client'
import type { ActionResult } from '@/lib/action-result'

/** Keeps what a reset has paused, or ends it for good. */
export function answerPause(viewer: Viewer, pause: string, keep: boolean): Promise<ActionResult> {
  return writeAs(viewer, async (tx) => {
    const [row] = await tx.execute<{ outcome: string }>(
      sql`select auth.answer_pause(${pause}, ${keep}) as outcome`,
    )
    return row?.outcome === 'gone' ? { ok: false, code: 'pause-gone' } : { ok: true }
  })
}

/** The viewer has looked at what stands open after a reset. */
export async function forgetReset(viewer: Viewer): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select auth.forget_my_reset()`))
}
