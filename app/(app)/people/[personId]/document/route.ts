import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { writeApart } from '@/features/document/export/queries/write-apart'
import { exportDocument } from '@/features/document/export/rules/export'
import { loadDocument } from '@/features/document/format/queries'

/** A person's document as a file: `?format=md` (the default) or `json`, `&headings=ko` or `en`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/people/[personId]/document'>,
): Promise<Response> {
  const viewer = await requireViewer()
  const page = await loadDocument(viewer, (await params).personId)
  if (!page) return notFoundResponse()
  const { document, owner, me } = page
  const query = new URL(request.url).searchParams
  const file = await exportDocument(document, owner.name, me.locale, query, writeApart(me.id))
  return file ? new Response(file.body, { headers: file.headers }) : notFoundResponse()
}
