import { requireViewer } from '@/auth/viewer'
import { notFoundResponse } from '@/components/shell/not-found-response'
import { listChoices } from '@/features/analysis/queries/choices'

/** Competencies to choose from where a page does not hold all of them: `?wanted=` in their words, `&item=` what to link. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/people/[personId]/gap/[analysisId]/competencies'>,
): Promise<Response> {
  const { personId, analysisId } = await params
  const { searchParams } = new URL(request.url)
  const [wanted, item] = ['wanted', 'item'].map((name) => (searchParams.get(name) ?? '').slice(0, 500))
  const found = await listChoices(await requireViewer(), personId, analysisId, {
    wanted: wanted ?? '',
    item: item ?? '',
  })
  return found ? Response.json(found) : notFoundResponse()
}
