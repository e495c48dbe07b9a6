import 'server-only'
import { sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { writeAs } from '@/db/client'
import { outcomeOf } from '@/db/outcomes'
import { type ActionResult, answerOf } from '@/lib/action-result'

/** Keeps what a reset has paused, or ends it for good. */
export async function answerPause(
  viewer: Viewer,
  pause: string,
  keep: boolean,
): Promise<ActionResult<undefined, 'pause-gone'>> {
  const outcome = await writeAs(viewer, (tx) => outcomeOf(tx, 'auth.answer_pause', pause, keep))
  return answerOf(outcome, { kept: null, ended: null, gone: 'pause-gone' })
}

/** Notes that the viewer has looked at what is open after a reset. */
export async function forgetReset(viewer: Viewer): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select auth.forget_my_reset()`))
}
