import { isHealthy } from '@/features/health/queries/health'
import { isDraining } from '@/lib/draining'

/** For whoever watches the server: 200 while the database answers and it is not about to end, else 503; no details. */
export async function GET(): Promise<Response> {
  const ok = !isDraining() && (await isHealthy())
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
