import { isHealthy } from '@/features/health/queries/health'

/** For whoever watches the server: 200 while the database answers, else 503; no details. */
export async function GET(): Promise<Response> {
  const ok = await isHealthy()
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
