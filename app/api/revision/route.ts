import { after } from 'next/server'
import { requireViewer } from '@/auth/viewer'
import { makeCheckpoints } from '@/features/history/mutations/checkpoints'
import { findPulse } from '@/features/history/queries/past'

/**
 * How often the viewer's document has changed, so that an open page learns cheaply of what another device has written.
 * It asks while its writer rests: the time to make a checkpoint of the history, once the answer is on its way.
 */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer()
  const { owner, revision, isBehind } = await findPulse(viewer)
  if (isBehind) after(() => makeCheckpoints(viewer, owner).catch(() => {}))
  return Response.json({ revision })
}
