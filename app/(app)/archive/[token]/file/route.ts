import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { spendArchiveLink } from '@/features/archive/mutations'
import { archiveResponse, loadArchive } from '@/features/archive/queries'

/** Uses up a link to the viewer's own archive, and answers with the zip file; by POST, so that no look ahead does. */
export async function POST(
  _request: Request,
  { params }: RouteContext<'/archive/[token]/file'>,
): Promise<Response> {
  const viewer = await requireViewer()
  const personId = await spendArchiveLink(viewer, (await params).token)
  const archive = personId ? await loadArchive(viewer, personId) : null
  return archive && personId ? archiveResponse(archive, personId) : notFoundResponse()
}
