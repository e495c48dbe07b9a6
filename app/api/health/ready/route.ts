import { findReadiness } from '@/features/health/queries/ready'

/** For whoever sends people here: 200 while this server can read and write, else 503 and why not. */
export async function GET(): Promise<Response> {
  const readiness = await findReadiness()
  return Response.json(readiness, {
    status: readiness.ok ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
