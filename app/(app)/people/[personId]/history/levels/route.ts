import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { findItemLevels } from '@/features/history/queries/item-levels'

/** The days on which the levels of `?item=` were set, for the owner. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/people/[personId]/history/levels'>,
): Promise<Response> {
  const { personId } = await params
  const item = new URL(request.url).searchParams.get('item') ?? ''
  const found = await findItemLevels(await requireViewer(), personId, item)
  return found ? Response.json(found) : notFoundResponse()
}
