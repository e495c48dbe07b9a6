import { requireViewer } from '@/auth/viewer'
import { findRevision } from '@/features/outline/model/queries'

/** How often the viewer's document has changed, so that an open page learns cheaply of what another device has written. */
export async function GET(): Promise<Response> {
  const revision = await findRevision(await requireViewer())
  return Response.json({ revision })
}
