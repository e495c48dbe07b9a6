import { type NextRequest, NextResponse } from 'next/server'
import { lettersCookie, returningHeader } from '@/lib/letters-cookie'
import { noteRefusal } from '@/lib/present-request'
import { contentSecurityPolicy, nonceHeader, securityHeaders } from '@/lib/security-headers'
import { mayWrite } from '@/lib/write-origin'

const refusal =
  '다른 곳에서 보낸 요청이라 처리하지 않았어요. 바뀐 것은 없어요. 이 사이트의 페이지에서 다시 시도해 주세요.\n' +
  'This request did not come from a page of this site, so nothing was changed. Please try again from here.\n'

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

/** Seconds. */
const year = 31_536_000

/** Guards every write by its Origin and gives every page its headers and a fresh nonce. */
export function proxy(request: NextRequest): NextResponse {
  const siteUrl = process.env.AUTH_URL
  const headers = securityHeaders(siteUrl?.startsWith('https:') ?? false)
  const { method, nextUrl } = request
  const origin = request.headers.get('origin')
  if (!mayWrite({ method, origin, host: request.headers.get('host'), siteUrl })) {
    noteRefusal('foreign-origin')
    return new NextResponse(refusal, { status: 403, headers: { ...headers, ...plain } })
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = contentSecurityPolicy({
    nonce,
    dev: process.env.NODE_ENV === 'development',
    formTargets: formTargets(nextUrl.pathname),
  })
  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', policy)
  forwarded.set(nonceHeader, nonce)
  forwarded.set('x-path', `${nextUrl.pathname}${nextUrl.search}`)
  const isReturning = request.cookies.has(lettersCookie)
  forwarded.set(returningHeader, isReturning ? '1' : '0')
  const response = NextResponse.next({ request: { headers: forwarded } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'no-store')
  if (request.headers.get('accept')?.includes('text/html') && !isReturning) {
    response.cookies.set(lettersCookie, '1', { httpOnly: true, sameSite: 'lax', maxAge: year })
  }
  return response
}

/**
 * Browsers apply form-action to redirects after a form too, and a provider may redirect to an address that we
 * cannot know. So only the pages that begin a sign-in may post to any https address.
 */
function formTargets(pathname: string): string[] {
  if (!/^\/(sign-in|sign-up|invitations|settings)(\/|$)/.test(pathname)) return []
  const issuer = process.env.AUTH_OIDC_ISSUER
  if (!issuer && !process.env.AUTH_GITHUB_ID) return []
  return issuer?.startsWith('http:') ? ['https:', new URL(issuer).origin] : ['https:']
}

export const config = {
  matcher: ['/((?!_next/static/).*)'],
}
