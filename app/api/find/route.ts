import { requireViewer } from '@/auth/viewer'
import { listFindable } from '@/features/find/queries'

/** What the viewer can go to from any page; `?words=` finds items where there are too many to send all of them. */
export async function GET(request: Request): Promise<Response> {
  const words = new URL(request.url).searchParams.get('words') ?? ''
  return Response.json(await listFindable(await requireViewer(), words))
}
