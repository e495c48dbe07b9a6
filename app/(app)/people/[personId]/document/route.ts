import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { loadDocument } from '@/features/document/queries'
import { exportDocument } from '@/features/document/rules/export'

/** A person's document as a file: `?format=md` (the default) or `json`, `&headings=ko` or `en`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/people/[personId]/document'>,
): Promise<Response> {
  const viewer = await requireViewer()
  const page = await loadDocument(viewer, (await params).personId)
  const file =
    page && exportDocument(page.document, page.owner.name, page.me.locale, new URL(request.url).searchParams)
  return file ? new Response(file.body, { headers: file.headers }) : notFoundResponse()
}
