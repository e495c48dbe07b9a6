import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { handlers } from '@/auth/next-auth'

/**
 * What a provider sends people back to, and where next-auth sends those who gave up. Its other endpoints are
 * closed: signing in and out are server actions.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const open = /^\/api\/auth\/(callback\/(github|oidc)|signin|error)$/.test(request.nextUrl.pathname)
  return open ? handlers.GET(request) : notFound()
}
