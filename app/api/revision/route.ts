import { after } from 'next/server'
import { requireViewer } from '@/auth/viewer'
import { makeCheckpoints } from '@/features/history/mutations/checkpoints'
import { findPulse } from '@/features/history/queries/past'

/**
 * How often the viewer's document has changed, so that an open page learns cheaply what another device has
 * written. Pages ask while nobody types, so a checkpoint of the history that is due is made here, after the
 * answer.
 */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer()
  const { owner, revision, isBehind } = await findPulse(viewer)
  if (isBehind) after(() => makeCheckpoints(viewer, owner).catch(() => {}))
  return Response.json({ revision })
}
