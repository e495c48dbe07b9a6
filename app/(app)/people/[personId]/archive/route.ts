import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { archiveResponse, loadArchive } from '@/features/archive/queries'

/** Everything that is kept about a person, as a zip file for themselves. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/people/[personId]/archive'>,
): Promise<Response> {
  const viewer = await requireViewer()
  const { personId } = await params
  const archive = await loadArchive(viewer, personId)
  return archive ? archiveResponse(archive, personId) : notFoundResponse()
}
