import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { loadArchive } from '@/features/archive/queries'
import { archiveFiles } from '@/features/archive/rules/files'
import { zipStream } from '@/features/archive/rules/zip'
import { contentDisposition } from '@/features/document/rules/export'

/** Everything that is kept about a person, as a zip file for themselves. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/people/[personId]/archive'>,
): Promise<Response> {
  const viewer = await requireViewer()
  const archive = await loadArchive(viewer, (await params).personId)
  if (!archive) return notFoundResponse()
  const { name, locale } = archive.me
  return new Response(zipStream(archiveFiles(archive, locale), new Date()), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(name, 'zip'),
      'Cache-Control': 'no-store',
    },
  })
}
