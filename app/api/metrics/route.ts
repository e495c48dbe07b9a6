import { notFound } from 'next/navigation'
import { findMetrics } from '@/features/health/queries/metrics'

/** For Prometheus, which shows METRICS_TOKEN; for anybody else there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const metrics = await findMetrics(request.headers.get('authorization'))
  if (!metrics) notFound()
  return new Response(metrics.text, {
    headers: { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' },
  })
}
