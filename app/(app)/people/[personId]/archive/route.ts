import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { loadArchive } from '@/features/archive/queries'
import { archiveFiles } from '@/features/archive/rules/files'
import { zipStream } from '@/features/archive/rules/zip'
import { writeApart } from '@/features/document/export/queries/write-apart'
import { contentDisposition } from '@/features/document/export/rules/export'

/** Everything that is kept about a person, as a zip file for themselves. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/people/[personId]/archive'>,
): Promise<Response> {
  const viewer = await requireViewer()
  const { personId } = await params
  const archive = await loadArchive(viewer, personId)
  if (!archive) return notFoundResponse()
  const { name, locale } = archive.me
  return new Response(zipStream(archiveFiles(archive, locale, writeApart(personId)), new Date()), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(name, 'zip'),
      'Cache-Control': 'no-store',
    },
  })
}
